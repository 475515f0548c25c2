package org.zhibu.shared;

/** Order as people count: A2 comes before A10. */
public final class NaturalOrder {

	private NaturalOrder() {
	}

	/**
	 * The SQL expression that sorts a text as people count: every number in it as ten
	 * digits, then the text itself, so that no two texts sort alike.
	 * @param text a column or a named parameter
	 */
	public static String of(String text) {
		return "regexp_replace(regexp_replace(" + text + ", '([0-9]+)', '0000000000\\1', 'g'), "
				+ "'[0-9]*([0-9]{10})', '\\1', 'g') || ' ' || " + text;
	}

}
