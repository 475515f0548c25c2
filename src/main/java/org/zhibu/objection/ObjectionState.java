package org.zhibu.objection;

/** Open until answered: rejected with a reason, or upheld. */
enum ObjectionState {

	OPEN, REJECTED, UPHELD

}
