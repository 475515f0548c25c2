package org.zhibu.visit;

/**
 * Where they met: only the first is a visit to the home, the others are counted apart.
 */
enum VisitKind {

	HOME, DORMITORY, PHONE, VIDEO;

	/** The message key of its name. */
	public String key() {
		return "visit.kind." + name();
	}

}
