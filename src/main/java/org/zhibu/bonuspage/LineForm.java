package org.zhibu.bonuspage;

import org.zhibu.shared.FormText;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.BonusLine;
import org.zhibu.bonus.LineDraft;
import org.zhibu.roster.Person;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Yuan;

/**
 * A line as typed: the base, and rows of amounts of which empty ones are left out.
 *
 * @param number the employee number it belongs to
 * @param base the base in yuan
 * @param kind REWARD or DEDUCTION, a row each
 * @param title what the row is called
 * @param amount the money in yuan
 * @param ground what it is for
 * @param clause the clause it rests on
 * @param reason why the line changes
 */
record LineForm(String number, String base, List<String> kind, List<String> title, List<String> amount,
		List<String> ground, List<String> clause, String reason) {

	private static final int SPARE_ROWS = 2;

	private static final int MOST_ROWS = 60;

	private static final long MOST_FEN = 100_000_000;

	LineForm {
		number = plain(number);
		base = plain(base);
		reason = plain(reason);
		kind = rows(kind);
		title = rows(title);
		amount = rows(amount);
		ground = rows(ground);
		clause = rows(clause);
	}

	private static String plain(String typed) {
		return FormText.plain(typed);
	}

	private static List<String> rows(List<String> typed) {
		return (typed == null) ? List.of() : typed.stream().limit(MOST_ROWS).map(LineForm::plain).toList();
	}

	/** The line as it stands, with room for more. */
	static LineForm of(BonusLine line) {
		LineDraft said = line.said();
		List<String> kind = new ArrayList<>();
		List<String> title = new ArrayList<>();
		List<String> amount = new ArrayList<>();
		List<String> ground = new ArrayList<>();
		List<String> clause = new ArrayList<>();
		said.amounts().forEach((one) -> {
			kind.add(one.kind().name());
			title.add(one.title());
			amount.add(one.amount().plain());
			ground.add(one.reason());
			clause.add(one.clause());
		});
		for (int spare = 0; spare < SPARE_ROWS; spare++) {
			kind.add((spare == 0) ? AmountKind.REWARD.name() : AmountKind.DEDUCTION.name());
			List.of(title, amount, ground, clause).forEach((column) -> column.add(""));
		}
		return new LineForm(said.number(), said.base().plain(), kind, title, amount, ground, clause, "");
	}

	/** An empty line. */
	static LineForm empty() {
		List<String> none = List.of("", "");
		return new LineForm("", "", List.of(AmountKind.REWARD.name(), AmountKind.DEDUCTION.name()), none, none, none,
				none, "");
	}

	/** How many rows of amounts the page shows. */
	public int rows() {
		return this.kind.size();
	}

	/** What was typed in a row of a column, empty where nothing was sent. */
	public String at(List<String> column, int row) {
		return (row < column.size()) ? column.get(row) : "";
	}

	/**
	 * The line as it would be.
	 * @param person whose line it is
	 * @param team the team it is written for
	 * @throws RuleViolation at the field that is wrong
	 */
	LineDraft read(Person person, String team) {
		return new LineDraft(person.getId(), person.getNumber(), person.getName(), team, person.getTrade(), null, null,
				money("base", this.base, false), amounts(), LineDraft.Stated.NOTHING);
	}

	/** The line corrected: what the sheet said besides the money stays. */
	LineDraft correct(LineDraft old, Person person) {
		LineDraft corrected = old.paying(money("base", this.base, false), amounts());
		return (person != null) ? corrected.of(person.getId(), person.getNumber()) : corrected;
	}

	private List<BonusAmount> amounts() {
		List<BonusAmount> amounts = new ArrayList<>();
		for (int row = 0; row < rows(); row++) {
			if (at(this.amount, row).isEmpty() && at(this.title, row).isEmpty()) {
				continue;
			}
			AmountKind way = at(this.kind, row).equals(AmountKind.DEDUCTION.name()) ? AmountKind.DEDUCTION
					: AmountKind.REWARD;
			Yuan money = money("amount", at(this.amount, row), true);
			amounts.add(new BonusAmount(way, required("title", at(this.title, row), 40), money,
					optional("ground", at(this.ground, row)), optional("clause", at(this.clause, row)), null));
		}
		return amounts;
	}

	private static Yuan money(String field, String typed, boolean aboveZero) {
		return Yuan.read(typed)
			.filter((yuan) -> yuan.fen() >= (aboveZero ? 1 : 0) && yuan.fen() <= MOST_FEN)
			.orElseThrow(() -> RuleViolation.at(field, "bonus.form.money", typed));
	}

	private static String required(String field, String typed, int longest) {
		if (typed.isEmpty() || typed.length() > longest) {
			throw RuleViolation.at(field, "bonus.form.title", longest);
		}
		return typed;
	}

	private static String optional(String field, String typed) {
		if (typed.length() > 200) {
			throw RuleViolation.at(field, "bonus.form.ground", 200);
		}
		return typed.isEmpty() ? null : typed;
	}

}
