package org.zhibu.shared;

import java.util.Collection;

/** Is told who came from one team to another, in the transaction that moves them. */
public interface TeamMove {

	/** These people are in another team from today on. */
	void moved(CurrentPerson actor, Collection<Long> people);

}
