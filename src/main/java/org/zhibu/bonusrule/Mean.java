package org.zhibu.bonusrule;

import java.math.BigInteger;
import java.util.List;

import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.Yuan;

/**
 * The mean net of some lines, kept as sum and count so that nothing is rounded before it
 * is compared.
 *
 * @param sum the sum in fen
 * @param count how many lines, at least one
 */
record Mean(long sum, int count) {

	static Mean of(List<CountedLine> lines) {
		return new Mean(lines.stream().mapToLong((line) -> line.sum().net().fen()).sum(), lines.size());
	}

	/** Whether this mean is more than so many percent of the other. */
	boolean above(int percent, Mean other) {
		return times(this.sum, 100L * other.count).compareTo(times(other.sum, (long) percent * this.count)) > 0;
	}

	/** Whether this mean is smaller than the other by more than so many percent of it. */
	boolean fallsShort(int percent, Mean other) {
		return times(this.sum, 100L * other.count).compareTo(times(other.sum, (100L - percent) * this.count)) < 0;
	}

	/** The mean in whole fen, the rest cut off. */
	Yuan shown() {
		return new Yuan(this.sum / this.count);
	}

	private static BigInteger times(long one, long other) {
		return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
	}

}
