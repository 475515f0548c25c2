package org.zhibu.paperin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers from above: noted, passed on, done. */
@Service
@Transactional
public class SuperiorPapers {

	private final SuperiorPaperRepository papers;

	private final AuditLog audit;

	private final Clock clock;

	SuperiorPapers(SuperiorPaperRepository papers, AuditLog audit, Clock clock) {
		this.papers = papers;
		this.audit = audit;
		this.clock = clock;
	}

	void note(CurrentPerson actor, PaperDraft draft) {
		mayWrite(actor).orRefuse();
		if (this.papers.existsByNumber(draft.number())) {
			throw RuleViolation.at("number", "paperin.number.taken", draft.number());
		}
		if (draft.receivedOn().isAfter(LocalDate.now(this.clock))
				|| draft.dueOn() != null && draft.dueOn().isBefore(draft.receivedOn())) {
			throw RuleViolation.at("dueOn", "paperin.days");
		}
		SuperiorPaper paper = this.papers.save(new SuperiorPaper(draft, actor.personId()));
		this.audit.wrote(actor, "paperin.noted", "paperin", paper.getId(), draft.number());
	}

	/** Says what was done. */
	void done(CurrentPerson actor, long id, int seenVersion, String what) {
		SuperiorPaper paper = paper(id);
		mayWrite(actor).and(paper::isOpen).orRefuse();
		paper.requireVersion(seenVersion);
		if (what == null) {
			throw RuleViolation.at("done", "paperin.done.missing");
		}
		paper.done(what, LocalDate.now(this.clock));
		this.audit.wrote(actor, "paperin.done", "paperin", id, paper.getNumber());
	}

	/** A meeting has dealt with it: that is where it was passed on. */
	public void passedOn(long id, long meetingId) {
		paper(id).passedOnAt(meetingId);
	}

	/** What a meeting says about a paper. */
	@Transactional(readOnly = true)
	public Card card(long id) {
		return Card.of(paper(id));
	}

	/** The papers that are not done, for an agenda; the most urgent first. */
	@Transactional(readOnly = true)
	public List<Card> open() {
		return latest().stream().filter((paper) -> paper.isOpen().allowed()).map(Card::of).toList();
	}

	private SuperiorPaper paper(long id) {
		return this.papers.findById(id).orElseThrow(() -> new Missing("paperin"));
	}

	Verdict mayWrite(CurrentPerson actor) {
		return Verdict.noIf(!actor.onCommittee(), "paperin.office");
	}

	/** What is open, then what was done in the last year. */
	@Transactional(readOnly = true)
	List<SuperiorPaper> latest() {
		return this.papers.latest(LocalDate.now(this.clock).minusYears(1));
	}

	/** What is due by that day and not done. */
	@Transactional(readOnly = true)
	List<SuperiorPaper> dueBy(CurrentPerson actor, LocalDate day) {
		return actor.has(Right.MEETINGS_WRITE) && actor.onCommittee() ? this.papers.dueBy(day) : List.of();
	}

	/**
	 * A paper as a meeting deals with it.
	 *
	 * @param id its id
	 * @param name its number and title
	 * @param plain the card in plain words, or {@code null}
	 * @param passedOn whether a meeting has dealt with it already
	 */
	public record Card(long id, String name, String plain, boolean passedOn) {

		private static Card of(SuperiorPaper paper) {
			return new Card(paper.getId(), paper.getNumber() + " " + paper.getTitle(), paper.getPlain(),
					paper.getMeetingId() != null);
		}

	}

}
