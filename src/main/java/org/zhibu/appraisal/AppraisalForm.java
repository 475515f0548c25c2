package org.zhibu.appraisal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.shared.RuleViolation;

/** Reads the counts of slips, a row a member. */
final class AppraisalForm {

	private AppraisalForm() {
	}

	/** How many slips were collected. */
	static int slips(Map<String, String> typed) {
		return number(typed, "slips");
	}

	/**
	 * What was keyed in about these members; a row with nothing in it is left out.
	 * @throws RuleViolation with a sentence, if a row is half filled
	 */
	static Map<Long, Counted> counts(Map<String, String> typed, List<Appraisals.Line> members) {
		Map<Long, Counted> counts = new HashMap<>();
		for (Appraisals.Line member : members) {
			String row = "." + member.personId();
			boolean empty = Arrays.stream(Grade.values()).allMatch((grade) -> text(typed, grade + row).isEmpty())
					&& text(typed, "grade" + row).isEmpty();
			if (!empty) {
				Grade given = Grade.named(text(typed, "grade" + row))
					.orElseThrow(() -> RuleViolation.at("grade" + row, "appraisal.grade.missing", member.name()));
				counts.put(member.personId(),
						new Counted(number(typed, Grade.EXCELLENT + row), number(typed, Grade.GOOD + row),
								number(typed, Grade.FAIR + row), number(typed, Grade.POOR + row), given));
			}
		}
		return counts;
	}

	private static int number(Map<String, String> typed, String field) {
		String text = text(typed, field);
		if (!text.matches("\\d{1,3}")) {
			throw RuleViolation.at(field, "appraisal.number");
		}
		return Integer.parseInt(text);
	}

	private static String text(Map<String, String> typed, String field) {
		return typed.getOrDefault(field, "").strip();
	}

}
