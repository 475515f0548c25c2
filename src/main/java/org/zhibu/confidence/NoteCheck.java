package org.zhibu.confidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.shared.RuleViolation;

/**
 * What does not belong into a note (design 1.7): numbers of identity cards and bank cards
 * never; words of illness, belief and children only after a second look.
 */
public final class NoteCheck {

	private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{6}(19|20)\\d{2}(0[1-9]|1[0-2])\\d{5}[\\dXx]");

	private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){14,18}(?!\\d)");

	private NoteCheck() {
	}

	/**
	 * Refuses what must not be kept.
	 * @param field where the sentence stands
	 * @param sure whether the writer has looked again and stands by his words
	 * @throws RuleViolation with the reason
	 */
	public static void requireFit(String field, NoteText text, boolean sure) {
		for (String part : text.words()) {
			String plain = Normalizer.normalize(part, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
			if (IDENTITY.matcher(plain).find()) {
				throw RuleViolation.at(field, "note.check.identity");
			}
			Matcher numbers = LONG_NUMBER.matcher(plain);
			while (numbers.find()) {
				if (isCard(numbers.group().replaceAll("[ -]", ""))) {
					throw RuleViolation.at(field, "note.check.bank");
				}
			}
		}
		if (!sure) {
			refuseWords(field, text);
		}
	}

	/** Whether a refusal doubts a word that its writer may stand by. */
	public static boolean isDoubt(RuleViolation no) {
		return Arrays.stream(ForbiddenWords.values()).anyMatch((kind) -> kind.key().equals(no.sentence().key()));
	}

	private static void refuseWords(String field, NoteText text) {
		for (ForbiddenWords kind : ForbiddenWords.values()) {
			for (String part : text.words()) {
				String word = kind.foundIn(part);
				if (word != null) {
					throw RuleViolation.at(field, kind.key(), word);
				}
			}
		}
	}

	/** Whether the digits end in the check digit of a bank card. */
	private static boolean isCard(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int counted = (i % 2 == 0) ? digit : digit * 2;
			sum += (counted > 9) ? counted - 9 : counted;
		}
		return sum % 10 == 0;
	}

}
