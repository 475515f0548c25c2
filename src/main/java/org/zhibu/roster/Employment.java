package org.zhibu.roster;

/** 正式工 or 劳务工 (not yet made regular). */
public enum Employment {

	REGULAR, TEMPORARY

}
