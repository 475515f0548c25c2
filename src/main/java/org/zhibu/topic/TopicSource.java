package org.zhibu.topic;

/** Where a topic comes from. */
public enum TopicSource {

	WORKER, PRESHIFT, MEMBER, UNFINISHED, FACT, CONCERN;

	/** Whether workers brought it, so that it comes first on an agenda. */
	public boolean ofWorkers() {
		return this == WORKER || this == PRESHIFT || this == CONCERN;
	}

	/** The message key of its name. */
	public String key() {
		return "topic.source." + name();
	}

}
