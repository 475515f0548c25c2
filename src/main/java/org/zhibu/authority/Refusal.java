package org.zhibu.authority;

/** Why a request exceeds the authority of whoever asks. */
public enum Refusal {

	/** The money was spent before anybody approved it. */
	SPENT,
	/** The office has no authority for the category. */
	NO_ROW,
	/** More than a request may ask for. */
	ABOVE_REQUEST,
	/** Several requests for one thing that together ask for more. */
	SPLIT,
	/** More than a month may ask for. */
	ABOVE_MONTH,
	/** An emergency that nobody ordered who may. */
	ORDER_OFFICE,
	/** An emergency that was entered too late. */
	ORDER_LATE

}
