package org.zhibu.objection;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.zhibu.roster.Roster;
import org.zhibu.scheme.Item;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections ready to print. The objector's name is seen by whoever may answer, and by
 * himself.
 */
@Service
@Transactional(readOnly = true)
class ObjectionViews {

	private final Objections objections;

	private final Cards cards;

	private final Months months;

	private final Roster roster;

	private final Clock clock;

	ObjectionViews(Objections objections, Cards cards, Months months, Roster roster, Clock clock) {
		this.objections = objections;
		this.cards = cards;
		this.months = months;
		this.roster = roster;
		this.clock = clock;
	}

	List<Line> list(CurrentPerson reader) {
		List<Objection> visible = this.objections.visibleTo(reader);
		Map<Long, String> owners = this.cards.ownerNames(visible.stream().map(Objection::getScorecardId).toList());
		Instant now = this.clock.instant();
		return visible.stream()
			.map((one) -> new Line(one.getId(), one.getPeriod(), one.getSerial(), owners.get(one.getScorecardId()),
					one.getItemNo(), one.getState(), one.isOpen() && one.getDueAt().isBefore(now)))
			.toList();
	}

	Sheet blank(CurrentPerson reader, long cardId) {
		Scorecard card = this.cards.card(cardId);
		if (!card.isPublished()) {
			throw new Missing("scorecard");
		}
		return new Sheet(cardId, card.getShownName(), card.getPeriod(), items(card),
				this.objections.mayRaise(reader, card, this.months.of(card.getPeriod())));
	}

	View one(CurrentPerson reader, long id) {
		Objection objection = this.objections.objection(id);
		boolean own = reader.is(objection.getRaisedBy());
		if (!own && !reader.onCommittee()) {
			throw new Missing("objection");
		}
		Scorecard card = this.cards.card(objection.getScorecardId());
		Verdict answer = this.objections.mayAnswer(objection, reader);
		Verdict meeting = this.objections.mayRecordMeeting(objection, reader);
		String objector = own || answer.allowed() ? this.roster.person(objection.getRaisedBy()).getName() : null;
		String item = items(card).get(objection.getItemNo() - 1).getName();
		return new View(objection, card.getShownName(), item, objector, answer, meeting);
	}

	private List<Item> items(Scorecard card) {
		return this.months.ruled(card.getPeriod()).scheme().getItems();
	}

	/** One line of the list. */
	record Line(long id, YearMonth period, int serial, String owner, int itemNo, ObjectionState state, boolean late) {
	}

	/** The form of a new objection. */
	record Sheet(long cardId, String owner, YearMonth period, List<Item> items, Verdict may) {
	}

	/** One objection. */
	record View(Objection objection, String owner, String item, String objector, Verdict answer, Verdict meeting) {
	}

}
