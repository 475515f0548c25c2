package org.zhibu.mind;

/** How somebody is. */
public enum MindLevel {

	STEADY, ATTENTION, HELP;

	/** The message key of its name. */
	public String key() {
		return "mind.level." + name();
	}

	/** The class that colours it. */
	public String tone() {
		return switch (this) {
			case STEADY -> "ok";
			case ATTENTION -> "warn";
			case HELP -> "bad";
		};
	}

}
