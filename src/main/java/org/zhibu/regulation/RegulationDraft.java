package org.zhibu.regulation;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.RuleViolation;

/** What a regulation is to say, before it is known to be sound. */
record RegulationDraft(String number, String title, String adoptedBy, LocalDate from, List<String> clauses) {

	static final int NUMBER = 40;

	static final int TITLE = 60;

	static final int CLAUSES = 200;

	static final int WORDING = 500;

	private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

	RegulationDraft {
		number = number.strip();
		title = title.strip().replaceAll("^《+|》+$", "").strip();
		adoptedBy = adoptedBy.strip();
		clauses = List.copyOf(clauses);
	}

	/**
	 * Refuses what no rule book can say.
	 * @throws RuleViolation at the field that is wrong
	 */
	void requireSound(LocalDate today) {
		refuseIf(this.number.isEmpty() || this.number.length() > NUMBER, "number", "regulation.number.length", NUMBER);
		refuseIf(this.title.isEmpty() || this.title.length() > TITLE, "title", "regulation.title.length", TITLE);
		refuseIf(this.adoptedBy.isEmpty() || this.adoptedBy.length() > TITLE, "adoptedBy", "regulation.adopted.length",
				TITLE);
		refuseIf(this.from.isBefore(EARLIEST) || this.from.isAfter(today.plusYears(2)), "from",
				"regulation.from.range");
		refuseIf(this.clauses.isEmpty(), "clauses", "regulation.clauses.none");
		refuseIf(this.clauses.size() > CLAUSES, "clauses", "regulation.clauses.many", CLAUSES);
		for (int i = 0; i < this.clauses.size(); i++) {
			int length = this.clauses.get(i).strip().length();
			refuseIf(length == 0 || length > WORDING, "clauses", "regulation.clause.length", i + 1, WORDING);
		}
	}

	private static void refuseIf(boolean wrong, String field, String key, Object... figures) {
		if (wrong) {
			throw RuleViolation.at(field, key, figures);
		}
	}

}
