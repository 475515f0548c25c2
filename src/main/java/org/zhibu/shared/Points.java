package org.zhibu.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mark or a total, counted in tenths of a point and written in points: {@code 96.5}.
 *
 * @param tenths tenths of a point, never negative
 */
public record Points(int tenths) implements Comparable<Points> {

	private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}(\\.\\d)?");

	public Points {
		if (tenths < 0) {
			throw new IllegalArgumentException("points are never negative: " + tenths);
		}
	}

	/**
	 * Reads what a person typed, full-width digits included; empty when it is not a
	 * number with at most one decimal.
	 */
	public static Optional<Points> read(String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('。', '.');
		if (!WRITTEN.matcher(plain).matches()) {
			return Optional.empty();
		}
		int dot = plain.indexOf('.');
		String whole = (dot < 0) ? plain : plain.substring(0, dot);
		int tenth = (dot < 0) ? 0 : plain.charAt(dot + 1) - '0';
		return Optional.of(new Points(Integer.parseInt(whole) * 10 + tenth));
	}

	@Override
	public int compareTo(Points other) {
		return Integer.compare(this.tenths, other.tenths);
	}

	@Override
	public String toString() {
		return (this.tenths % 10 == 0) ? String.valueOf(this.tenths / 10) : this.tenths / 10 + "." + this.tenths % 10;
	}

}
