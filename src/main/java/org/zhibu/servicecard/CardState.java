package org.zhibu.servicecard;

/** Where a badge is: worn, lost, or given back. */
enum CardState {

	ISSUED, LOST, RETURNED

}
