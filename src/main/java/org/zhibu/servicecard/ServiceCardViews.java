package org.zhibu.servicecard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Badges ready to read and to print. */
@Service
@Transactional(readOnly = true)
class ServiceCardViews {

	private static final int ROWS = 50;

	private final ServiceCards cards;

	private final CardLogRepository log;

	private final ServiceCardSql sql;

	private final Roster roster;

	private final Clock clock;

	ServiceCardViews(ServiceCards cards, CardLogRepository log, ServiceCardSql sql, Roster roster, Clock clock) {
		this.cards = cards;
		this.log = log;
		this.sql = sql;
		this.roster = roster;
		this.clock = clock;
	}

	/** The next fifty members by employee number. */
	Listing list(CurrentPerson reader, String after) {
		LocalDate today = LocalDate.now(this.clock);
		List<Row> rows = this.sql.list(today, (after != null) ? after : "", ROWS + 1);
		boolean more = rows.size() > ROWS;
		return new Listing(more ? rows.subList(0, ROWS) : rows, more ? rows.get(ROWS - 1).number() : null,
				this.cards.mayWrite(reader), today);
	}

	One one(CurrentPerson reader, long id) {
		LocalDate today = LocalDate.now(this.clock);
		Badge badge = this.sql.badge(id, today).orElseThrow(() -> new Missing("servicecard"));
		List<CardLog> lines = this.log.findByCardIdOrderByIdDesc(id);
		Map<Long, String> names = this.roster
			.names(lines.stream().map(CardLog::getNotedBy).filter(Objects::nonNull).distinct().toList());
		return new One(badge,
				lines.stream()
					.map((line) -> new Line(line.getState(), line.getHappenedOn(), line.getNote(),
							names.get(line.getNotedBy())))
					.toList(),
				this.cards.mayWrite(reader), today);
	}

	Badge badge(long id) {
		return this.sql.badge(id, LocalDate.now(this.clock)).orElseThrow(() -> new Missing("servicecard"));
	}

	List<Badge> badges() {
		return this.sql.badges(LocalDate.now(this.clock));
	}

	/** A page of members; {@code next} is behind which number the following begins. */
	record Listing(List<Row> rows, String next, Verdict may, LocalDate today) {
	}

	/** A member with or without a badge. */
	record Row(long personId, String number, String name, Long cardId, int cardNo, CardState state, LocalDate since,
			boolean here) {

		/** Whether somebody who left still has his badge, or a member has none. */
		public boolean isRed() {
			return this.here ? this.state != CardState.ISSUED : this.state == CardState.ISSUED;
		}

	}

	/**
	 * A badge.
	 *
	 * @param code the public code of its owner's first zone, or {@code null}
	 */
	record Badge(long id, int cardNo, String name, String number, String branch, CardState state, LocalDate since,
			String code) {

		public boolean isOut() {
			return this.state == CardState.ISSUED;
		}

	}

	/** A line of the log. */
	record Line(CardState state, LocalDate day, String note, String by) {
	}

	/** The page of one badge. */
	record One(Badge badge, List<Line> log, Verdict may, LocalDate today) {
	}

}
