package org.zhibu.authority;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

/**
 * What the rule found about a request; it stays with the request as it was found.
 *
 * @param refusal why it is refused, {@code null} when it is within the authority
 * @param category what the money is for
 * @param office the office whose authority was looked at, {@code null} when there is none
 * @param askedFen what the request asks for
 * @param limitFen the limit of one request
 * @param monthLimitFen the limit of a month
 * @param monthFen what the month asks for with this request
 * @param togetherFen what all requests for the same thing ask for with this one
 * @param clause the clause the limit rests on, or {@code null}
 * @param competent the offices that may ask for the sum; empty when none may
 * @param together the earlier requests for the same thing
 * @param spentOn the day the money was spent already, or {@code null}
 */
public record Finding(Refusal refusal, Spending category, Role office, long askedFen, long limitFen, long monthLimitFen,
		long monthFen, long togetherFen, String clause, List<Role> competent, List<Long> together, LocalDate spentOn) {

	public boolean within() {
		return this.refusal == null;
	}

	/** What was found, with its figures. */
	public Sentence sentence() {
		if (this.refusal == null) {
			return (this.office == null) ? new Sentence("authority.emergency", plain(this.askedFen))
					: new Sentence("authority.within", plain(this.limitFen), plain(this.askedFen),
							plain(this.monthLimitFen), plain(this.monthFen));
		}
		return switch (this.refusal) {
			case SPENT -> new Sentence("authority.SPENT", this.spentOn, plain(this.askedFen));
			case NO_ROW -> new Sentence("authority.NO_ROW", new Sentence(this.category.key()), plain(this.askedFen));
			case ABOVE_REQUEST -> new Sentence("authority.ABOVE_REQUEST", plain(this.limitFen), plain(this.askedFen));
			case SPLIT ->
				new Sentence("authority.SPLIT", plain(this.limitFen), plain(this.togetherFen), plain(this.askedFen));
			case ABOVE_MONTH -> new Sentence("authority.ABOVE_MONTH", plain(this.monthLimitFen), plain(this.monthFen));
			case ORDER_OFFICE -> new Sentence("authority.ORDER_OFFICE", plain(this.askedFen));
			case ORDER_LATE -> new Sentence("authority.ORDER_LATE", plain(this.askedFen));
		};
	}

	/** The sum that somebody else would have to ask for. */
	public long sumFen() {
		return (this.refusal == Refusal.SPLIT) ? this.togetherFen : this.askedFen;
	}

	/** Yuan as people say them: {@code 500}, {@code 620.50}. */
	public static String plain(long fen) {
		return (fen % 100 == 0) ? Long.toString(fen / 100) : new Yuan(fen).plain();
	}

}
