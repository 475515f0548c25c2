package org.zhibu.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.ZoneChoices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words from outside, ready to print for whoever settles them. */
@Service
@Transactional(readOnly = true)
class FeedbackViews {

	private static final int ROWS = 50;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
		.withZone(ZoneId.of("Asia/Shanghai"));

	private final FeedbackSql sql;

	private final ZoneChoices zones;

	private final Clock clock;

	FeedbackViews(FeedbackSql sql, ZoneChoices zones, Clock clock) {
		this.sql = sql;
		this.zones = zones;
		this.clock = clock;
	}

	/** Fifty words: those that wait, or those that were settled. */
	Listing list(CurrentPerson reader, boolean open, Long before) {
		LocalDate today = LocalDate.now(this.clock);
		List<Row> rows = this.sql.list(reader.is(Role.DISCIPLINE), today, (before != null) ? before : Long.MAX_VALUE,
				open, ROWS + 1);
		boolean more = rows.size() > ROWS;
		Set<Long> own = this.zones.zonesOf(reader.personId(), today).keySet();
		return new Listing(more ? rows.subList(0, ROWS) : rows, more ? rows.get(ROWS - 1).id() : null, open,
				Map.of(true, FeedbackRules.maySettle(reader, true, Set.of(reader.personId())), false,
						FeedbackRules.maySettle(reader, true, Set.of())),
				own);
	}

	/** A page of words; {@code next} is behind which id the following begins. */
	record Listing(List<Row> rows, Long next, boolean open, Map<Boolean, Verdict> verdicts, Set<Long> own) {

		/** Whether the reader may settle this one. */
		public Verdict may(Row row) {
			return this.verdicts.get(this.own.contains(row.zoneId()));
		}

	}

	/** One word about a zone. */
	record Row(long id, int version, long zoneId, String zone, boolean praise, String said, Instant saidAt,
			FeedbackState state, String reason) {

		/** When it was said, as a Beijing time. */
		public String when() {
			return TIME.format(this.saidAt);
		}

	}

}
