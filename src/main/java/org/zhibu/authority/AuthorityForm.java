package org.zhibu.authority;

import org.zhibu.shared.FormText;
import java.time.LocalDate;
import java.util.Map;

import org.zhibu.shared.DateText;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Yuan;

/** A row of the table as typed. */
record AuthorityForm(String office, String category, String request, String month, String clause, String from) {

	/** A million yuan: more is a slip of the finger. */
	private static final long MOST = 100_000_000;

	private static final int CLAUSE = 600;

	AuthorityForm {
		office = plain(office);
		category = plain(category);
		request = plain(request);
		month = plain(month);
		clause = plain(clause);
		from = plain(from);
	}

	private static String plain(String typed) {
		return FormText.plain(typed);
	}

	/**
	 * What is to be set.
	 * @param clauses the clauses in force, by id
	 */
	Authority read(Map<Long, String> clauses) {
		Role role = Authorities.OFFICES.stream()
			.filter((one) -> one.name().equals(this.office))
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("office", "authority.office.missing"));
		Spending spending = java.util.Arrays.stream(Spending.values())
			.filter((one) -> one.name().equals(this.category))
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("category", "authority.category.missing"));
		String cited = clauses.entrySet()
			.stream()
			.filter((one) -> one.getKey().toString().equals(this.clause))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("clause", "authority.clause.missing"));
		return new Authority(role, spending, fen("request", this.request), fen("month", this.month),
				(cited.length() > CLAUSE) ? cited.substring(0, CLAUSE - 1) + "…" : cited);
	}

	LocalDate day() {
		return DateText.read(this.from).orElseThrow(() -> RuleViolation.at("from", "authority.day.unreadable"));
	}

	/** An amount that is not negative and no slip of the finger. */
	static long fen(String field, String typed) {
		return Yuan.read(typed)
			.map(Yuan::fen)
			.filter((fen) -> fen >= 0 && fen <= MOST)
			.orElseThrow(() -> RuleViolation.at(field, "authority.amount"));
	}

}
