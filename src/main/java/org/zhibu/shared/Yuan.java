package org.zhibu.shared;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money in fen; written in yuan.
 *
 * @param fen hundredths of a yuan, negative for a deduction
 */
public record Yuan(long fen) implements Comparable<Yuan> {

	/** Nothing. */
	public static final Yuan ZERO = new Yuan(0);

	private static final Pattern WRITTEN = Pattern.compile("-?(\\d{1,8}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,2}0*)?");

	/**
	 * Reads an amount as people write it: {@code 1,234.50元}, {@code ¥30}, full-width
	 * digits; empty when it is no amount of whole fen.
	 */
	public static Optional<Yuan> read(String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replace('−', '-')
			.replace('。', '.')
			.replaceAll("[\\s¥元+]", "");
		if (!WRITTEN.matcher(plain).matches()) {
			return Optional.empty();
		}
		return Optional.of(new Yuan(new BigDecimal(plain.replace(",", "")).movePointRight(2).longValueExact()));
	}

	/** The plain form for files: {@code -30.00}, without a plus sign. */
	public String plain() {
		long yuan = Math.abs(this.fen / 100);
		long rest = Math.abs(this.fen % 100);
		return (this.fen < 0 ? "-" : "") + yuan + (rest < 10 ? ".0" : ".") + rest;
	}

	/** The form for pages: {@code +15.00}, {@code −30.00}, {@code 0.00}. */
	public String signed() {
		if (this.fen == 0) {
			return "0.00";
		}
		return (this.fen > 0) ? "+" + plain() : plain().replace('-', '−');
	}

	/** The class that colours the amount: gained, lost or neither. */
	public String tone() {
		return (this.fen > 0) ? "gain" : (this.fen < 0) ? "loss" : "";
	}

	public Yuan plus(Yuan other) {
		return new Yuan(Math.addExact(this.fen, other.fen));
	}

	public Yuan minus(Yuan other) {
		return new Yuan(Math.subtractExact(this.fen, other.fen));
	}

	public Yuan negated() {
		return new Yuan(Math.negateExact(this.fen));
	}

	@Override
	public int compareTo(Yuan other) {
		return Long.compare(this.fen, other.fen);
	}

	@Override
	public String toString() {
		return plain();
	}

}
