package org.zhibu.minutes;

import java.util.List;

import org.zhibu.meeting.Meeting;
import org.zhibu.shared.Sentence;

/**
 * A part of the minutes that another book keeps, for the kinds of meetings it is about.
 */
public interface MinutesPart {

	/** What it lacks before the minutes can be signed. */
	List<Sentence> missing(Meeting meeting);

	/** What it says in the minutes, line by line. */
	List<Sentence> said(Meeting meeting);

}
