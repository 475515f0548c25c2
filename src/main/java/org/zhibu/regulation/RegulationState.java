package org.zhibu.regulation;

/** What a regulation is on a given day. */
enum RegulationState {

	COMING, IN_FORCE, ENDED

}
