package org.zhibu.bonus;

/**
 * What a version of a line is: in force, waiting for its two signers, replaced by a later
 * one, or taken out of the list.
 */
public enum LineState {

	IN_FORCE, PENDING, REPLACED, DROPPED

}
