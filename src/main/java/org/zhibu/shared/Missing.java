package org.zhibu.shared;

/**
 * There is no such thing, or it belongs to another branch, or it may never be seen by
 * this person: answered 404, so that nobody learns which.
 */
public class Missing extends RuntimeException {

	public Missing(String what) {
		super(what);
	}

}
