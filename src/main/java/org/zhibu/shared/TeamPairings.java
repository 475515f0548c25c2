package org.zhibu.shared;

import java.util.Map;

/** The members paired with each team today; a team without one is red. */
public interface TeamPairings {

	/** Names of the paired members by team, several joined by 、. */
	Map<Long, String> pairedMembersByTeam();

}
