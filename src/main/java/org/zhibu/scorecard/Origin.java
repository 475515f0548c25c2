package org.zhibu.scorecard;

/** Why a card has a later version. */
public enum Origin {

	OBJECTION, CORRECTION

}
