package org.zhibu.concern;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.confidence.NoteCheck;
import org.zhibu.confidence.NoteKind;
import org.zhibu.confidence.NoteText;
import org.zhibu.confidence.Notes;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Roster;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Concerns: raised, acknowledged, assigned, answered, confirmed or reopened. */
@Service
@Transactional
public class Concerns {

	static final int WORDS = 1000;

	private static final int NAME = 60;

	private static final int REASON = 200;

	private static final String LENGTH = "concern.words.length";

	private final ConcernRepository concerns;

	private final ConcernStepRepository steps;

	private final Notes notes;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Concerns(ConcernRepository concerns, ConcernStepRepository steps, Notes notes, Roster roster, Notices notices,
			AuditLog audit, Clock clock) {
		this.concerns = concerns;
		this.steps = steps;
		this.notes = notes;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Somebody has his say with his name. */
	public long raise(CurrentPerson actor, String words, boolean sure) {
		Verdict.noIf(!actor.has(Right.SPEAK), "duty.request.person").orRefuse();
		Long note = this.notes.seal(NoteKind.CONCERN, actor.personId(), actor.personId(), said(words, sure));
		Concern concern = this.concerns.save(Concern.named(actor.personId(), note, this.clock.instant()));
		this.audit.wrote(actor, "concern.raised", "concern", concern.getId(), null);
		return concern.getId();
	}

	/**
	 * Somebody puts his say into the box; sent twice with the same slip it is there once.
	 * Nothing of who sent it is kept but the name he sealed himself.
	 */
	public void raiseUnsigned(Slip slip, String words, String name, boolean sure) {
		if (this.concerns.findBySlipHash(slip.hash()).isPresent()) {
			return;
		}
		NoteText sealedName = new NoteText().with("name", FormText.atMost("name", name, NAME));
		Long note = this.notes.seal(NoteKind.CONCERN, null, null, said(words, sure));
		Long nameNote = this.notes.seal(NoteKind.NAME, null, null, sealedName);
		Concern concern = this.concerns.save(Concern.boxed(slip.hash(), note, nameNote, this.clock.instant()));
		this.audit.wroteUnsigned(BranchContext.current(), "concern.raised", "concern", concern.getId(), null);
	}

	private static NoteText said(String words, boolean sure) {
		NoteText text = new NoteText().with("words", FormText.required("words", words, WORDS, LENGTH));
		NoteCheck.requireFit("words", text, sure);
		return text;
	}

	/** Says that somebody takes it up. */
	public void acknowledge(CurrentPerson actor, long id, int seenVersion) {
		Concern concern = concern(id, seenVersion);
		ConcernRules.mayAcknowledge(actor, concern).orRefuse();
		concern.acknowledge(this.clock.instant());
		tell(concern, "concern.notice.acknowledged");
		this.audit.wrote(actor, "concern.acknowledged", "concern", id, null);
	}

	/** Gives it to an officer of the committee to answer. */
	void assign(CurrentPerson actor, long id, int seenVersion, long officer) {
		Concern concern = concern(id, seenVersion);
		ConcernRules.mayAssign(actor, concern).orRefuse();
		boolean onCommittee = this.roster.committee().values().stream().anyMatch((all) -> all.contains(officer));
		if (!onCommittee || Long.valueOf(officer).equals(concern.getRaisedBy())) {
			throw RuleViolation.at("officer", "concern.assign.committee");
		}
		concern.assign(officer);
		this.notices.tell(officer, new Sentence("concern.notice.assigned"), "/concerns/" + id);
		this.audit.wrote(actor, "concern.assigned", "concern", id, null);
	}

	/** Answers what was taken up. */
	public void answer(CurrentPerson actor, long id, int seenVersion, String words, boolean sure) {
		Concern concern = concern(id, seenVersion);
		ConcernRules.mayAnswer(actor, concern).orRefuse();
		Long note = this.notes.seal(NoteKind.CONCERN, concern.getRaisedBy(), actor.personId(), said(words, sure));
		this.steps.save(new ConcernStep(id, ConcernStep.ANSWER, note, actor.personId(), this.clock.instant()));
		concern.answered();
		tell(concern, "concern.notice.answered");
		this.audit.wrote(actor, "concern.answered", "concern", id, null);
	}

	/** The one who raised it with his name is content. */
	void confirm(CurrentPerson actor, long id, int seenVersion) {
		Concern concern = own(actor, id);
		concern.requireVersion(seenVersion);
		ConcernRules.mayClose(concern).orRefuse();
		concern.confirm();
		this.audit.wrote(actor, "concern.confirmed", "concern", id, null);
	}

	/** The one who raised it with his name says that the answer is none. */
	void reopen(CurrentPerson actor, long id, int seenVersion, String words) {
		Concern concern = own(actor, id);
		concern.requireVersion(seenVersion);
		reopen(concern, words, actor.personId());
		this.audit.wrote(actor, "concern.reopened", "concern", id, null);
	}

	/** Whoever holds the slip is content. */
	void confirmBySlip(Slip slip) {
		Concern concern = bySlip(slip);
		ConcernRules.mayClose(concern).orRefuse();
		concern.confirm();
		this.audit.wroteUnsigned(BranchContext.current(), "concern.confirmed", "concern", concern.getId(), null);
	}

	/** Whoever holds the slip says that the answer is none. */
	void reopenBySlip(Slip slip, String words) {
		Concern concern = bySlip(slip);
		reopen(concern, words, null);
		this.audit.wroteUnsigned(BranchContext.current(), "concern.reopened", "concern", concern.getId(), null);
	}

	private void reopen(Concern concern, String words, Long by) {
		ConcernRules.mayClose(concern).orRefuse();
		Long note = this.notes.seal(NoteKind.CONCERN, by, by, said(words, true));
		this.steps.save(new ConcernStep(concern.getId(), ConcernStep.REOPEN, note, by, this.clock.instant()));
		concern.reopen();
	}

	/** Asks to open a sealed name, with a reason. */
	void askOpening(CurrentPerson actor, long id, int seenVersion, String reason) {
		Concern concern = concern(id, seenVersion);
		ConcernRules.mayAskOpening(actor, concern).orRefuse();
		concern.askOpening(actor.personId(), FormText.required("reason", reason, REASON, LENGTH));
		this.audit.wrote(actor, "concern.openingAsked", "concern", id, null);
	}

	/** A second officer agrees; from now on the two may read the name. */
	void agreeOpening(CurrentPerson actor, long id, int seenVersion) {
		Concern concern = concern(id, seenVersion);
		ConcernRules.mayAgree(actor, concern).orRefuse();
		concern.agreeOpening(actor.personId());
		this.audit.wrote(actor, "concern.openingAgreed", "concern", id, null);
	}

	/** The sealed name, for the two who opened it; each look is written down. */
	String name(CurrentPerson reader, long id) {
		Concern concern = concern(id);
		ConcernRules.mayReadName(reader, concern).orRefuse();
		return this.notes.read(reader, concern.getNameId()).get("name");
	}

	/**
	 * The concern behind a slip.
	 * @throws Missing if there is none
	 */
	@Transactional(readOnly = true)
	Concern bySlip(Slip slip) {
		return this.concerns.findBySlipHash(slip.hash()).orElseThrow(() -> new Missing("slip"));
	}

	@Transactional(readOnly = true)
	Concern concern(long id) {
		return this.concerns.findById(id).orElseThrow(() -> new Missing("concern"));
	}

	private Concern concern(long id, int seenVersion) {
		Concern concern = concern(id);
		concern.requireVersion(seenVersion);
		return concern;
	}

	private Concern own(CurrentPerson actor, long id) {
		Concern concern = concern(id);
		if (!actor.is(concern.getRaisedBy())) {
			throw new Missing("concern");
		}
		return concern;
	}

	private void tell(Concern concern, String key) {
		if (concern.getRaisedBy() != null) {
			this.notices.tell(concern.getRaisedBy(), new Sentence(key), "/concerns/" + concern.getId());
		}
	}

	/** Who may be asked to answer. */
	@Transactional(readOnly = true)
	Set<Long> officers() {
		return this.roster.committee().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
	}

}
