package org.zhibu.talk;

/** How they talked. */
enum TalkKind {

	FACE, PHONE, VIDEO;

	/** The message key of its name. */
	public String key() {
		return "talk.kind." + name();
	}

}
