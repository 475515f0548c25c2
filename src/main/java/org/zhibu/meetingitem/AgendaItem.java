package org.zhibu.meetingitem;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.zhibu.agenda.Ballot;
import org.zhibu.agenda.Body;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Verdict;

/** One item of a meeting. */
@Entity
@Table(name = "meeting_item")
public class AgendaItem extends BranchScoped {

	private Long meetingId;

	private int seq;

	private String title;

	private String plain;

	private int minutes;

	private String raisedBy;

	private Long topicId;

	private Long paperId;

	private boolean ofWorkers;

	@Enumerated(EnumType.STRING)
	private Ballot ballot;

	@Enumerated(EnumType.STRING)
	private Body insteadOf;

	@Enumerated(EnumType.STRING)
	private ItemState state = ItemState.OPEN;

	private String said;

	private String dissent;

	private String decision;

	private Long ownerId;

	private LocalDate dueOn;

	private Long presidedBy;

	private Long decidedBy;

	private Instant decidedAt;

	protected AgendaItem() {
	}

	AgendaItem(Long meetingId, int seq, ItemDraft draft) {
		this.meetingId = meetingId;
		this.seq = seq;
		this.topicId = draft.topicId();
		this.paperId = draft.paperId();
		this.ofWorkers = draft.ofWorkers();
		describe(draft);
	}

	/** Says what it is about, while it is open. */
	final void describe(ItemDraft draft) {
		this.title = draft.title();
		this.plain = draft.plain();
		this.minutes = draft.minutes();
		this.raisedBy = draft.raisedBy();
		this.ballot = draft.ballot();
		this.insteadOf = draft.insteadOf();
	}

	/** Closes it as it was dealt with; an item is dealt with once. */
	void settle(ItemState outcome, Decision decision, Long by, Instant now) {
		isOpen().orRefuse();
		this.state = outcome;
		this.presidedBy = decision.presidedBy();
		this.decidedBy = by;
		this.decidedAt = now;
		write(decision.words());
	}

	/** Writes down what was said and decided, until the minutes are locked. */
	void write(Words words) {
		this.said = words.said();
		this.dissent = words.dissent();
		this.decision = words.decision();
		this.ownerId = words.ownerId();
		this.dueOn = words.dueOn();
	}

	/** What is to be done, in the words of the decision. */
	String task() {
		return (this.decision != null) ? this.decision : this.title;
	}

	/** Yes while nothing was made of it. */
	public Verdict isOpen() {
		return Verdict.noIf(this.state != ItemState.OPEN, "item.settled");
	}

	public Long getMeetingId() {
		return this.meetingId;
	}

	public int getSeq() {
		return this.seq;
	}

	public String getTitle() {
		return this.title;
	}

	public String getPlain() {
		return this.plain;
	}

	public int getMinutes() {
		return this.minutes;
	}

	public String getRaisedBy() {
		return this.raisedBy;
	}

	public Long getTopicId() {
		return this.topicId;
	}

	/** The paper from above that it passes on, or {@code null}. */
	public Long getPaperId() {
		return this.paperId;
	}

	public boolean isOfWorkers() {
		return this.ofWorkers;
	}

	public Ballot getBallot() {
		return this.ballot;
	}

	public Body getInsteadOf() {
		return this.insteadOf;
	}

	public ItemState getState() {
		return this.state;
	}

	public String getSaid() {
		return this.said;
	}

	public String getDissent() {
		return this.dissent;
	}

	public String getDecision() {
		return this.decision;
	}

	public Long getOwnerId() {
		return this.ownerId;
	}

	public LocalDate getDueOn() {
		return this.dueOn;
	}

	public Long getPresidedBy() {
		return this.presidedBy;
	}

	Long getDecidedBy() {
		return this.decidedBy;
	}

	Instant getDecidedAt() {
		return this.decidedAt;
	}

}
