package org.zhibu.bench;

import java.util.List;

/** One row of the table. */
interface Row {

	/** The word by which the command line chooses it. */
	String name();

	/** Measures; everything it started has ended when it returns. */
	List<Figure> measure() throws Exception;

}
