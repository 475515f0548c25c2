package org.zhibu.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of a month's entries; what cannot be read is its beginning.
 */
record LedgerPlace(String number, long pair, long id) {

	private static final LedgerPlace BEGINNING = new LedgerPlace("", 0, 0);

	private static final Pattern WRITTEN = Pattern.compile("(.{1,20})~(\\d{1,18})~(\\d{1,18})");

	static LedgerPlace read(String text) {
		Matcher written = WRITTEN.matcher(text);
		return written.matches()
				? new LedgerPlace(written.group(1), Long.parseLong(written.group(2)), Long.parseLong(written.group(3)))
				: BEGINNING;
	}

}
