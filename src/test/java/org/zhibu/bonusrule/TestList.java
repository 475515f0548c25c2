package org.zhibu.bonusrule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.BonusLine;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonus.LineDraft;
import org.zhibu.bonus.LineState;
import org.zhibu.bonus.LineSum;
import org.zhibu.bonussettings.BonusTerms;
import org.zhibu.ledger.PersonMoney;
import org.zhibu.roster.Employment;
import org.zhibu.shared.Yuan;

/**
 * October's list as a rule test writes it. Columns of the sheet: base D, amounts from E,
 * score K, net L; line 1 stands in row 2.
 */
final class TestList {

	static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final int BASE = 3;

	private static final int AMOUNTS = 4;

	private static final int SCORE = 10;

	private static final int NET = 11;

	private final Map<Long, OnRoster> roster = new LinkedHashMap<>();

	private final List<CountedLine> lines = new ArrayList<>();

	private BonusTerms terms = BonusTerms.USUAL;

	/** Somebody who has been there for years. */
	TestList person(long id, String team, Employment employment, boolean leads) {
		return person(id, team, employment, leads, LocalDate.of(2020, 1, 1), null);
	}

	TestList person(long id, String team, Employment employment, boolean leads, LocalDate joined, LocalDate left) {
		this.roster.put(id, new OnRoster(id, "人" + id, team, "掘进工", employment, joined, left, leads));
		return this;
	}

	/** Usual people of one team with these numbers. */
	TestList people(long from, long to) {
		for (long id = from; id <= to; id++) {
			person(id, "一班", Employment.REGULAR, false);
		}
		return this;
	}

	/** A line that pays a base and states nothing. */
	TestList line(Long person, long base) {
		return line(person, base, List.of(), PersonMoney.NONE, null, false, null);
	}

	TestList line(Long person, long base, BonusAmount... amounts) {
		return line(person, base, List.of(amounts), PersonMoney.NONE, null, false, null);
	}

	/** A line that states its net. */
	TestList stating(Long person, long base, Long net) {
		return line(person, base, List.of(), PersonMoney.NONE, null, false, net);
	}

	/** A line with money of the ledger, and perhaps a column of the sheet for it. */
	TestList scored(Long person, long base, long ledger, boolean column, Long stated) {
		return line(person, base, List.of(), new PersonMoney(new Yuan(ledger), Yuan.ZERO, Yuan.ZERO), stated, column,
				null);
	}

	TestList line(Long person, long base, List<BonusAmount> amounts, PersonMoney money, Long score, boolean scoreColumn,
			Long net) {
		int lineNo = this.lines.size() + 1;
		LineDraft.Stated stated = new LineDraft.Stated(lineNo + 1, BASE, yuan(score), scoreColumn ? SCORE : null,
				yuan(net), NET);
		LineDraft draft = new LineDraft(person, null, "人" + person, null, null, null, null, new Yuan(base), amounts,
				stated);
		this.lines.add(new CountedLine(new BonusLine(lineNo, lineNo, 1, LineState.IN_FORCE, draft, null),
				LineSum.of(draft, money)));
		return this;
	}

	private static Yuan yuan(Long fen) {
		return (fen != null) ? new Yuan(fen) : null;
	}

	static BonusAmount reward(int column, long fen, String reason, String clause) {
		return new BonusAmount(AmountKind.REWARD, "奖" + column, new Yuan(fen), reason, clause, AMOUNTS + column);
	}

	static BonusAmount deduction(int column, long fen, String reason, String clause) {
		return new BonusAmount(AmountKind.DEDUCTION, "扣" + column, new Yuan(fen), reason, clause, AMOUNTS + column);
	}

	TestList under(int deduction, int outlier, int leaders, int gap) {
		this.terms = new BonusTerms(null, BonusTerms.USUAL.scope(), deduction, outlier, leaders, gap);
		return this;
	}

	MonthList list() {
		return new MonthList(OCTOBER, this.lines, this.roster, this.terms);
	}

	/** What a rule finds, as «line cell key figures». */
	List<String> found(ListRule rule) {
		return rule.judge(list())
			.stream()
			.map((one) -> one.lineNo() + " " + one.cell() + " " + one.said().key().replace("bonusrule.", "") + " "
					+ List.of(one.said().figures()))
			.toList();
	}

}
