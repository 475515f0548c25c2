package org.zhibu.rosterimport;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.shared.DateText;

/** How people write what a cell of the roster says. */
final class Words {

	private static final Set<String> REGULAR = Set.of("正式工", "正式", "合同工", "在编", "固定工", "全民工", "已转正", "正式职工");

	private static final Set<String> TEMPORARY = Set.of("劳务工", "劳务", "临时工", "临时", "派遣工", "劳务派遣", "劳务派遣工", "未转正");

	private static final Set<String> FULL = Set.of("党员", "中共党员", "正式党员", "共产党员", "是", "√", "✓");

	private static final Set<String> PROBATIONARY = Set.of("预备党员", "中共预备党员", "预备");

	private static final Set<String> NONE = Set.of("群众", "否", "无", "团员", "共青团员", "普通群众", "×", "入党积极分子", "积极分子");

	private static final Pattern YEAR = Pattern
		.compile("((?:19|20)\\d{2})(?:年?|[-/.年]\\d{1,2}月?(?:[-/.]?\\d{1,2}日?)?|\\d{2}|\\d{4})");

	private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");

	private static final Pattern SERIAL = Pattern.compile("[1-6]\\d{4}");

	/** Day 0 of a spreadsheet's calendar. */
	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

	private Words() {
	}

	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
	}

	static Optional<Employment> employment(String text) {
		return REGULAR.contains(text) ? Optional.of(Employment.REGULAR)
				: TEMPORARY.contains(text) ? Optional.of(Employment.TEMPORARY) : Optional.empty();
	}

	static Optional<PartyStatus> party(String text) {
		return FULL.contains(text) ? Optional.of(PartyStatus.FULL)
				: PROBATIONARY.contains(text) ? Optional.of(PartyStatus.PROBATIONARY)
						: NONE.contains(text) ? Optional.of(PartyStatus.NONE) : Optional.empty();
	}

	/** A year alone, or the year of a date; an identity number is neither. */
	static Optional<Integer> year(String text) {
		Matcher found = YEAR.matcher(text);
		return found.matches() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
	}

	/** A date; a month counts as its first day, a bare spreadsheet number as its day. */
	static Optional<LocalDate> date(String text) {
		if (SERIAL.matcher(text).matches()) {
			return Optional.of(DAY_ZERO.plusDays(Integer.parseInt(text)));
		}
		Matcher month = MONTH.matcher(text);
		if (month.matches()) {
			try {
				return Optional.of(LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1));
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		}
		return DateText.read(text);
	}

	static String of(Employment employment) {
		return (employment == Employment.REGULAR) ? "正式工" : "劳务工";
	}

	static String of(PartyStatus status) {
		return switch (status) {
			case FULL -> "党员";
			case PROBATIONARY -> "预备党员";
			case NONE -> "群众";
		};
	}

}
