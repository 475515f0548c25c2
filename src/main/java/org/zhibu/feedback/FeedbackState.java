package org.zhibu.feedback;

/** What became of a word from outside. */
enum FeedbackState {

	OPEN, CONFIRMED, SET_ASIDE

}
