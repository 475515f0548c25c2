package org.zhibu.authority;

import java.text.Normalizer;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.zhibu.shared.Role;

/**
 * Whether somebody may ask for a sum (design 1.6). Spending beyond one's own authority is
 * refused, always; so is a sum cut in pieces, and money that was spent before. The only
 * exception is an emergency, ordered by a head or shift leader and entered within a day;
 * both bodies judge it afterwards.
 */
public final class AuthorityRule {

	/** Requests for one thing within so many days are one request. */
	static final int DAYS = 30;

	/** An emergency is entered within this time of its order. */
	static final Duration ENTRY = Duration.ofHours(24);

	private AuthorityRule() {
	}

	/**
	 * Tests a request.
	 * @param rows all authorities in force that day
	 * @param earlier the person's earlier requests that still count
	 */
	public static Finding test(Ask ask, Collection<Authority> rows, Collection<Earlier> earlier) {
		Optional<Authority> own = rows.stream()
			.filter((row) -> row.category() == ask.category() && ask.offices().contains(row.office()))
			.max(Comparator.comparingLong(Authority::requestFen).thenComparingLong(Authority::monthFen));
		List<Earlier> same = earlier.stream().filter((one) -> isSameThing(ask, one)).toList();
		long together = sum(ask, same);
		long month = sum(ask,
				earlier.stream()
					.filter((one) -> one.category() == ask.category()
							&& YearMonth.from(one.day()).equals(YearMonth.from(ask.day())))
					.toList());
		Refusal refusal = (ask.order() != null) ? ofOrder(ask.order()) : ofLimits(ask, own, together, month);
		long wanted = (refusal == Refusal.SPLIT) ? together : ask.fen();
		List<Role> competent = competent(ask.category(), wanted, rows);
		Authority limit = own.orElse(null);
		boolean counted = limit != null && ask.order() == null;
		return new Finding(refusal, ask.category(), counted ? limit.office() : null, ask.fen(),
				counted ? limit.requestFen() : 0, counted ? limit.monthFen() : 0, month, together,
				counted ? limit.clause() : clauseOf(competent, ask.category(), rows), competent,
				same.stream().map(Earlier::id).toList(), ask.spentOn());
	}

	private static Refusal ofOrder(Ask.Order order) {
		if (!order.entitled()) {
			return Refusal.ORDER_OFFICE;
		}
		return (order.ago().isNegative() || order.ago().compareTo(ENTRY) > 0) ? Refusal.ORDER_LATE : null;
	}

	private static Refusal ofLimits(Ask ask, Optional<Authority> own, long together, long month) {
		if (ask.spentOn() != null) {
			return Refusal.SPENT;
		}
		if (own.isEmpty()) {
			return Refusal.NO_ROW;
		}
		if (ask.fen() > own.get().requestFen()) {
			return Refusal.ABOVE_REQUEST;
		}
		if (together > own.get().requestFen()) {
			return Refusal.SPLIT;
		}
		return (month > own.get().monthFen()) ? Refusal.ABOVE_MONTH : null;
	}

	/** The offices that may ask for that sum in one request, in order of office. */
	static List<Role> competent(Spending category, long fen, Collection<Authority> rows) {
		return rows.stream()
			.filter((row) -> row.covers(category, fen))
			.map(Authority::office)
			.distinct()
			.sorted()
			.toList();
	}

	private static String clauseOf(List<Role> competent, Spending category, Collection<Authority> rows) {
		return rows.stream()
			.filter((row) -> row.category() == category && (competent.isEmpty() || competent.contains(row.office())))
			.map(Authority::clause)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The same payee or the same purpose, however it is written, at most thirty days
	 * apart; the category does not matter, since naming another one is the oldest trick.
	 */
	private static boolean isSameThing(Ask ask, Earlier one) {
		boolean near = Math.abs(ChronoUnit.DAYS.between(one.day(), ask.day())) <= DAYS;
		return near && (isSame(bare(ask.payee(), false), bare(one.payee(), false))
				|| isSame(bare(ask.purpose(), true), bare(one.purpose(), true)));
	}

	private static boolean isSame(String one, String other) {
		return !one.isEmpty() && one.equals(other);
	}

	/**
	 * A text without space, signs and case; of a purpose without numbers too, so that 手套1
	 * and 手套2 are one.
	 */
	private static String bare(String text, boolean withoutNumbers) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\p{P}\\p{S}\\p{Z}\\p{C}]", "");
		String bare = withoutNumbers ? plain.replaceAll("\\p{N}", "") : plain;
		return bare.isEmpty() ? plain : bare;
	}

	private static long sum(Ask ask, List<Earlier> some) {
		return some.stream().mapToLong(Earlier::fen).reduce(ask.fen(), Math::addExact);
	}

}
