package org.zhibu.paper;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.zhibu.paper.MonthSheetSql.MarkPlace;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Points;
import org.zhibu.shared.ZonesOfOwners;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers a month as one sheet. An officer's own marks stay out of it until they are
 * published, and the self marks always.
 */
@Service
@Transactional(readOnly = true)
class MonthSheets {

	private final Months months;

	private final Schemes schemes;

	private final ZonesOfOwners zones;

	private final MonthSheetSql sql;

	private final Clock clock;

	MonthSheets(Months months, Schemes schemes, ZonesOfOwners zones, MonthSheetSql sql, Clock clock) {
		this.months = months;
		this.schemes = schemes;
		this.zones = zones;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * The month as this officer may see it; a closed month as it stood at its closing.
	 * @throws Missing if the month was never opened
	 */
	MonthSheet of(CurrentPerson reader, YearMonth period) {
		ScoreMonth month = this.months.of(period);
		Scheme scheme = this.schemes.withItems(month.getSchemeId());
		Map<Long, String> zonesNow = month.isPublished() ? Map.of() : this.zones.during(period);
		Map<MarkPlace, Points> marks = this.sql.marks(month.getId());
		List<MonthSheet.Row> rows = new ArrayList<>();
		for (CardLine card : cards(month)) {
			boolean secret = !month.isPublished() && reader.is(card.personId());
			rows.add(row(card, month, marksOf(card, scheme, secret ? Map.of() : marks), zonesNow, secret));
		}
		return new MonthSheet(period, scheme.getItems(), rows);
	}

	private List<CardLine> cards(ScoreMonth month) {
		List<CardLine> cards = this.sql.cards(month.getId());
		if (!month.isClosed()) {
			return cards;
		}
		Map<Long, List<LaterVersion>> versions = this.sql.versions(month.getId());
		return cards.stream()
			.map((card) -> card.atClosing(versions.getOrDefault(card.cardId(), List.of()), month.getClosedAt()))
			.toList();
	}

	private MonthSheet.Row row(CardLine card, ScoreMonth month, List<Points> marks, Map<Long, String> zonesNow,
			boolean secret) {
		SheetState state = month.isClosed() ? card.stateAtClosing()
				: card.state(month.isWindowOpen(this.clock.instant()));
		boolean empty = secret || month.isClosed() && state != SheetState.SETTLED && state != SheetState.BACKFILLED;
		return new MonthSheet.Row(card.cardId(), card.number(), card.name(),
				month.isPublished() ? card.zones() : zonesNow.get(card.personId()), marks, empty ? null : card.total(),
				empty ? null : card.stars(), empty ? null : card.money(), state);
	}

	private static List<Points> marksOf(CardLine card, Scheme scheme, Map<MarkPlace, Points> marks) {
		List<Points> ten = new ArrayList<>();
		for (Item item : scheme.getItems()) {
			ten.add(card.excused() ? null : marks.get(new MarkPlace(card.cardId(), card.revision(), item.getItemNo())));
		}
		return ten;
	}

}
