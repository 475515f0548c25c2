package org.zhibu.topic;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Verdict;

/** Something that waits to be talked over. */
@Entity
public class Topic extends BranchScoped {

	private static final int LONGEST = 300;

	@Enumerated(EnumType.STRING)
	private TopicSource source;

	private String title;

	private String plain;

	private String raisedBy;

	private LocalDate raisedOn;

	private Long enteredBy;

	@Enumerated(EnumType.STRING)
	private TopicState state = TopicState.WAITING;

	private String answer;

	protected Topic() {
	}

	Topic(TopicSource source, String title, String plain, String raisedBy, LocalDate raisedOn, Long enteredBy) {
		this.source = source;
		this.title = title;
		this.plain = plain;
		this.raisedBy = raisedBy;
		this.raisedOn = raisedOn;
		this.enteredBy = enteredBy;
	}

	void putOnAgenda() {
		this.state = TopicState.ON_AGENDA;
	}

	void takeBack() {
		this.state = TopicState.WAITING;
	}

	void done() {
		this.state = TopicState.DONE;
	}

	/** What the meeting decided, as far as it fits; {@code null} for nothing. */
	void answer(String decision) {
		boolean fits = decision == null || decision.length() <= LONGEST;
		this.answer = fits ? decision : decision.substring(0, LONGEST - 1) + "…";
	}

	void drop(String why) {
		this.state = TopicState.DROPPED;
		this.answer = why;
	}

	Verdict isWaiting() {
		return Verdict.noIf(this.state != TopicState.WAITING, "topic.notWaiting");
	}

	/** Whether it stands on no agenda yet. */
	public boolean waits() {
		return isWaiting().allowed();
	}

	public TopicSource getSource() {
		return this.source;
	}

	public String getTitle() {
		return this.title;
	}

	public String getPlain() {
		return this.plain;
	}

	public String getRaisedBy() {
		return this.raisedBy;
	}

	public LocalDate getRaisedOn() {
		return this.raisedOn;
	}

	public Long getEnteredBy() {
		return this.enteredBy;
	}

	public TopicState getState() {
		return this.state;
	}

	public String getAnswer() {
		return this.answer;
	}

}
