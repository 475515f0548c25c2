package org.zhibu;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Months of a story as they would stand after the sitting, written straight into the
 * book: for pages that only read them.
 */
public final class ScoreBook {

	private static final int[] WEIGHTS = { 200, 150, 100, 100, 100, 50, 50, 50, 100, 100 };

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final long branch;

	public ScoreBook(JdbcClient jdbc, TransactionTemplate transaction, Cast.BranchOfStory branch) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.branch = branch.id;
	}

	/** Opens a month under the usual rules; published or not. */
	public ScoreBook month(YearMonth month, boolean published) {
		within(() -> {
			Long scheme = this.jdbc.sql("select max(id) from scheme where branch_id = ?")
				.params(this.branch)
				.query((row, number) -> row.getObject(1, Long.class))
				.list()
				.get(0);
			OffsetDateTime at = month.plusMonths(1).atDay(3).atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
			this.jdbc
				.sql("""
						insert into score_month (id, branch_id, version, period, scheme_id, opened_at, published_at, objections_until,
						  backfilled) values (nextval('id_seq'), ?, 0, ?, ?, ?, ?, ?, false)""")
				.params(this.branch, month.toString(), (scheme != null) ? scheme : usualScheme(month), at,
						published ? at : null, published ? at.plusDays(3) : null)
				.update();
		});
		return this;
	}

	private long usualScheme(YearMonth month) {
		long scheme = nextId();
		this.jdbc
			.sql("""
					insert into scheme (id, branch_id, version, valid_from, whole_points, upper_limit, lower_limit, fen_per_tenth,
					  five_stars, four_stars, three_stars, two_stars, self_from_day, review_day, publish_day, objection_days)
					values (?, ?, 0, ?, false, 950, 850, 100, 950, 900, 850, 800, 25, 2, 3, 3)""")
			.params(scheme, this.branch, month.toString())
			.update();
		for (int i = 0; i < WEIGHTS.length; i++) {
			this.jdbc
				.sql("""
						insert into scheme_item (id, branch_id, version, scheme_id, item_no, name, short_name, weight, about)
						values (nextval('id_seq'), ?, 0, ?, ?, ?, ?, ?, 'ZONE')""")
				.params(this.branch, scheme, i + 1, (i == 0) ? "安全生产" : "项目" + (i + 1), "项" + (i + 1), WEIGHTS[i])
				.update();
		}
		return scheme;
	}

	/** A published card with a total in tenths; {@code null} for an excused one. */
	public long card(YearMonth month, Cast.Someone owner, Integer total) {
		return card(month, owner, total, null, true);
	}

	/** A card, perhaps with a veto, perhaps not yet published. */
	public long card(YearMonth month, Cast.Someone owner, Integer total, String veto, boolean published) {
		long[] id = new long[1];
		within(() -> {
			id[0] = nextId();
			Long monthId = this.jdbc.sql("select id from score_month where branch_id = ? and period = ?")
				.params(this.branch, month.toString())
				.query(Long.class)
				.single();
			Integer stars = (total == null) ? null : (total >= 950) ? 5 : (total >= 900) ? 4 : (total >= 850) ? 3 : 2;
			Long fen = (total == null) ? null
					: (total > 950) ? (total - 950) * 100L : (total < 850) ? (total - 850) * 100L : 0L;
			this.jdbc
				.sql("""
						insert into scorecard (id, branch_id, version, month_id, period, person_id, state, revision, sign_round, total,
						  fen, stars, veto_fact, excused_reason, shown_name, shown_number, shown_zones)
						values (?, ?, 0, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(id[0], this.branch, monthId, month.toString(), owner.id(), published ? "PUBLISHED" : "OPEN",
						total, fen, stars, veto, (total == null) ? "住院" : null, owner.name(), owner.number(), "三号巷")
				.update();
		});
		return id[0];
	}

	/**
	 * The ten marks of a card: full less the losses given item by item; self marks too.
	 */
	public void marks(long card, Cast.Someone marker, int selfMore, int... lost) {
		within(() -> {
			for (int i = 0; i < WEIGHTS.length; i++) {
				int mark = WEIGHTS[i] - ((i < lost.length) ? lost[i] : 0);
				this.jdbc
					.sql("""
							insert into scorecard_mark (id, branch_id, version, scorecard_id, revision, item_no, weight, self_mark, mark,
							  marked_by) values (nextval('id_seq'), ?, 0, ?, 1, ?, ?, ?, ?, ?)""")
					.params(this.branch, card, i + 1, WEIGHTS[i], Math.min(WEIGHTS[i], mark + selfMore), mark,
							marker.id())
					.update();
			}
		});
	}

	private long nextId() {
		return this.jdbc.sql("select nextval('id_seq')").query(Long.class).single();
	}

	private void within(Runnable work) {
		BranchContext.within(this.branch, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

}
