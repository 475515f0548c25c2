package org.zhibu.authority;

import java.time.YearMonth;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** From which sum on two quotes and two buyers are wanted; dated by months. */
@Entity
public class SpendingTerms extends BranchScoped {

	/** What holds where the branch has set nothing: 1,000 and 500 yuan. */
	static final SpendingTerms USUAL = new SpendingTerms(null, 100_000, 50_000);

	private YearMonth validFrom;

	private long quotesFen;

	private long buyersFen;

	protected SpendingTerms() {
	}

	SpendingTerms(YearMonth validFrom, long quotesFen, long buyersFen) {
		this.validFrom = validFrom;
		change(quotesFen, buyersFen);
	}

	final void change(long quotes, long buyers) {
		this.quotesFen = quotes;
		this.buyersFen = buyers;
	}

	/** Whether a request of that sum wants two quotes. */
	public boolean wantsQuotes(long fen) {
		return fen > this.quotesFen;
	}

	/** Whether a payment of that sum wants two buyers. */
	public boolean wantsBuyers(long fen) {
		return fen > this.buyersFen;
	}

	public YearMonth getValidFrom() {
		return this.validFrom;
	}

	public long getQuotesFen() {
		return this.quotesFen;
	}

	public long getBuyersFen() {
		return this.buyersFen;
	}

}
