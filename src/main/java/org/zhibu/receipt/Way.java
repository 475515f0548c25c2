package org.zhibu.receipt;

/** How a line was confirmed: on the screen, on paper, or on paper by a proxy. */
public enum Way {

	SCREEN, PAPER, PROXY

}
