package org.zhibu.objection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.notice.Notices;
import org.zhibu.objection.ObjectionSql.Raised;
import org.zhibu.objection.ObjectionSql.Standing;
import org.zhibu.roster.Roster;
import org.zhibu.scorecard.CardNotes;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.HeldCards;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.Origin;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.scorecard.Versions;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections: raised, answered, and what follows from the answer. */
@Service
@Transactional
public class Objections implements CardNotes {

	private final ObjectionRepository objections;

	private final ObjectionSql sql;

	private final Cards cards;

	private final Months months;

	private final Versions versions;

	private final HeldCards held;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Objections(ObjectionRepository objections, ObjectionSql sql, Cards cards, Months months, Versions versions,
			HeldCards held, Roster roster, Notices notices, AuditLog audit, Clock clock) {
		this.objections = objections;
		this.sql = sql;
		this.cards = cards;
		this.months = months;
		this.versions = versions;
		this.held = held;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Raises an objection to one item of a published card.
	 * @return its id
	 */
	public long raise(CurrentPerson actor, long cardId, int itemNo, String claim) {
		Scorecard card = this.cards.card(cardId);
		ScoreMonth month = this.months.lock(card.getPeriod());
		Instant now = this.clock.instant();
		Standing standing = this.sql.standing(card, actor, now);
		ObjectionRules.mayRaise(card, month, actor, standing.reopened(), standing.open(), now)
			.and(() -> ObjectionRules.mayRaiseOn(itemNo, month, standing.reopened(), now))
			.orRefuse();
		int serial = this.objections.lastSerial(card.getPeriod()) + 1;
		Objection objection = this.objections
			.save(new Objection(cardId, card.getPeriod(), serial, itemNo, actor.personId(), claim, now));
		this.audit.wrote(actor, "objection.raised", "objection", objection.getId(), card.getPeriod() + " · " + serial);
		return objection.getId();
	}

	/**
	 * Rejects an objection with a reason; a card held by nothing else any more is
	 * settled.
	 */
	public void reject(CurrentPerson actor, long id, int seenVersion, String reason) {
		Objection objection = lock(id, seenVersion);
		mayAnswer(objection, actor).orRefuse();
		close(actor, objection, ObjectionState.REJECTED, reason, null);
	}

	/**
	 * Upholds an objection: the card gets a new version that takes two new signatures.
	 */
	public void uphold(CurrentPerson actor, long id, int seenVersion, String reason) {
		Objection objection = lock(id, seenVersion);
		mayAnswer(objection, actor).orRefuse();
		close(actor, objection, ObjectionState.UPHELD, reason, null);
	}

	/** Writes down what the members' meeting decided, where every officer is barred. */
	public void recordMeeting(CurrentPerson actor, long id, int seenVersion, boolean upheld, LocalDate meeting,
			String reason) {
		Objection objection = lock(id, seenVersion);
		mayRecordMeeting(objection, actor).orRefuse();
		close(actor, objection, upheld ? ObjectionState.UPHELD : ObjectionState.REJECTED, reason, meeting);
	}

	/** Takes over what the members' meeting decided by vote. */
	void decidedByMembers(CurrentPerson actor, long id, boolean upheld, LocalDate meeting, String reason) {
		close(actor, objection(id), upheld ? ObjectionState.UPHELD : ObjectionState.REJECTED, reason, meeting);
	}

	private void close(CurrentPerson actor, Objection objection, ObjectionState outcome, String reason,
			LocalDate meeting) {
		objection.answer(outcome, reason, actor.personId(), meeting, this.clock.instant());
		this.objections.flush();
		if (outcome == ObjectionState.UPHELD) {
			this.versions.beginForObjection(actor, objection.getScorecardId(), reason);
		}
		this.notices.tell(objection.getRaisedBy(),
				new Sentence("objection.notice." + outcome, objection.getPeriod().toString(), objection.getSerial()),
				"/objections/" + objection.getId());
		this.held.settleIfFree(actor, this.cards.card(objection.getScorecardId()));
		this.audit.wrote(actor, "objection." + outcome.name().toLowerCase(java.util.Locale.ROOT), "objection",
				objection.getId(), null);
	}

	/** An objection, its month locked until the end of the transaction. */
	Objection lock(long id, int seenVersion) {
		Objection objection = objection(id);
		this.months.lock(objection.getPeriod());
		this.objections.flush();
		objection.requireVersion(seenVersion);
		return objection;
	}

	/**
	 * An objection.
	 * @throws Missing if the branch has none with that id
	 */
	@Transactional(readOnly = true)
	Objection objection(long id) {
		return this.objections.findById(id).orElseThrow(() -> new Missing("objection"));
	}

	/** Whether this person may answer it now. */
	@Transactional(readOnly = true)
	Verdict mayAnswer(Objection objection, CurrentPerson actor) {
		Set<Long> barred = barred(objection);
		return ObjectionRules.mayAnswer(objection, actor, able(barred), barred, this.clock.instant());
	}

	/** Whether this person may write down a decision of the members' meeting. */
	@Transactional(readOnly = true)
	Verdict mayRecordMeeting(Objection objection, CurrentPerson actor) {
		return ObjectionRules.mayRecordMeeting(objection, actor, able(barred(objection)));
	}

	/**
	 * The owner, the objector, and everybody who asked to be recused from one of them.
	 */
	@Transactional(readOnly = true)
	Set<Long> barred(Objection objection) {
		return this.roster
			.concernedWith(List.of(this.cards.card(objection.getScorecardId()).getPersonId(), objection.getRaisedBy()));
	}

	/** Whether no officer may answer it, so that the members' meeting decides. */
	@Transactional(readOnly = true)
	boolean barsEverybody(Objection objection) {
		return able(barred(objection)).isEmpty();
	}

	/** These objections, in any order. */
	@Transactional(readOnly = true)
	List<Objection> all(Collection<Long> ids) {
		return this.objections.findAllById(ids);
	}

	private Set<Role> able(Set<Long> barred) {
		Set<Role> able = EnumSet.noneOf(Role.class);
		this.roster.committee().forEach((role, holders) -> {
			if (holders.stream().anyMatch((holder) -> !barred.contains(holder))) {
				able.add(role);
			}
		});
		return able;
	}

	/** The objections this reader may see: the committee all, everybody his own. */
	@Transactional(readOnly = true)
	List<Objection> visibleTo(CurrentPerson reader) {
		return reader.onCommittee() ? this.objections.findTop100ByOrderByRaisedAtDesc()
				: this.objections.findTop100ByRaisedByOrderByRaisedAtDesc(reader.personId());
	}

	/** The objections that nobody has answered yet, the oldest first. */
	@Transactional(readOnly = true)
	List<Objection> open() {
		return this.objections.findByStateOrderByRaisedAt(ObjectionState.OPEN);
	}

	/** How many objections of a month are open. */
	@Transactional(readOnly = true)
	public long countOpen(YearMonth period) {
		return this.objections.countByPeriodAndState(period, ObjectionState.OPEN);
	}

	@Override
	@Transactional(readOnly = true)
	public Notes on(CurrentPerson reader, Scorecard card, ScoreMonth month) {
		Instant now = this.clock.instant();
		Standing standing = this.sql.standing(card, reader, now);
		Set<Integer> objectedTo = standing.raised()
			.stream()
			.filter((objection) -> reader.is(objection.raisedBy()))
			.map(Raised::itemNo)
			.collect(Collectors.toSet());
		return new Notes(standing.raised().stream().map((objection) -> note(reader, objection)).toList(), objectedTo,
				ObjectionRules.mayRaise(card, month, reader, standing.reopened(), standing.open(), now));
	}

	private static Note note(CurrentPerson reader, Raised objection) {
		boolean visible = reader.onCommittee() || reader.is(objection.raisedBy());
		return new Note(new Sentence("objection.note." + objection.state(), objection.serial(), objection.itemNo()),
				visible ? "/objections/" + objection.id() : null);
	}

	/** Whether this person may object to an item of the card now. */
	@Transactional(readOnly = true)
	Verdict mayRaise(CurrentPerson actor, Scorecard card, ScoreMonth month) {
		Instant now = this.clock.instant();
		Standing standing = this.sql.standing(card, actor, now);
		return ObjectionRules.mayRaise(card, month, actor, standing.reopened(), standing.open(), now);
	}

}
