package org.zhibu.topic;

/** How far a topic is. */
public enum TopicState {

	WAITING, ON_AGENDA, DONE, DROPPED;

	/** The message key of its name. */
	public String key() {
		return "topic.state." + name();
	}

}
