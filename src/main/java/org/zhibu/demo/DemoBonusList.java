package org.zhibu.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.LineDraft;
import org.zhibu.roster.Employment;
import org.zhibu.roster.Person;
import org.zhibu.shared.Yuan;

/**
 * The section's list of a month, a line for each of the 88; some of its lines need a word
 * of explanation, as in every month.
 */
final class DemoBonusList {

	/** Whose month is mostly sick leave, with a deduction larger than the rest of it. */
	static final int LONG_ABSENT = 60;

	/** Who went into the fire. */
	static final int REWARDED = 40;

	/** Who lost a set of tools. */
	static final int CHARGED = 50;

	private static final int BASE = 2600;

	private static final int SHIFTS = 26;

	private static final int FEN = 100;

	private static final String CLAUSE = "采三段〔2025〕4 号 第 %d 条";

	private static final Set<Integer> HEADS = Set.of(11, 12, 13);

	private final DemoCast cast;

	private final Map<Long, String> teams;

	private final YearMonth month;

	DemoBonusList(DemoCast cast, Map<Long, String> teams, YearMonth month) {
		this.cast = cast;
		this.teams = teams;
		this.month = month;
	}

	/** The list as it was given out in the end. */
	List<LineDraft> asGivenOut() {
		List<LineDraft> lines = new ArrayList<>();
		for (int i = 0; i < DemoPeople.ALL; i++) {
			lines.add(line(i, LineDraft.Stated.NOTHING));
		}
		return lines;
	}

	/** The list as the section first hands it in, faults and all. */
	List<LineDraft> asHandedIn() {
		List<LineDraft> lines = new ArrayList<>();
		for (int i = 0; i < DemoPeople.ALL - 1; i++) {
			lines.add(line(i, new LineDraft.Stated(i + 4, 6, null, null, null, null)));
		}
		lines.set(20, stating(lines.get(20), 23, new Yuan(300_000)));
		LineDraft bare = lines.get(25);
		lines.set(25, bare.paying(bare.base(),
				List.of(new BonusAmount(AmountKind.REWARD, "单项奖", new Yuan(30_000), null, null, 8))));
		lines.set(33, new LineDraft(null, "19999", "钱不识", "掘进一队二班", "掘进工", "26", "1.0", new Yuan(260_000), List.of(),
				new LineDraft.Stated(37, 6, null, null, null, null)));
		lines.add(lines.get(45));
		return lines;
	}

	private static LineDraft stating(LineDraft line, int row, Yuan net) {
		return new LineDraft(line.personId(), line.number(), line.name(), line.team(), line.trade(), line.attendance(),
				line.coefficient(), line.base(), line.amounts(), new LineDraft.Stated(row, 6, null, null, net, 15));
	}

	private LineDraft line(int index, LineDraft.Stated stated) {
		Person person = this.cast.people().get(index);
		Random random = new Random(this.month.hashCode() * 31L + index);
		int coefficient = coefficient(index, person);
		int shifts = (index == LONG_ABSENT && is(6, 1)) ? 6 : SHIFTS - random.nextInt(3);
		int base = BASE * coefficient * shifts / SHIFTS / 10;
		return new LineDraft(person.getId(), person.getNumber(), person.getName(), this.teams.get(person.getTeamId()),
				person.getTrade(), String.valueOf(shifts), coefficient / 10 + "." + coefficient % 10, yuan(base),
				amounts(index, random), stated);
	}

	private static int coefficient(int index, Person person) {
		if (HEADS.contains(index)) {
			return 15;
		}
		return (index < DemoCast.MEMBERS) ? 12 : (person.getEmployment() == Employment.REGULAR) ? 11 : 10;
	}

	private List<BonusAmount> amounts(int index, Random random) {
		List<BonusAmount> amounts = new ArrayList<>();
		amounts.add(reward("安全奖", 200, "全月无双违", 1));
		int crew = index % 8;
		if ((this.month.getMonthValue() + crew) % 3 == 0) {
			amounts.add(reward("超产奖", 150 + 10 * crew, "班组进尺超计划", 2));
		}
		if (index == REWARDED && is(4, 0)) {
			amounts.add(reward("抢险奖", 2600, "抢险堵水，连续作业 14 小时", 2));
		}
		if (index == CHARGED && is(4, 2)) {
			amounts.add(deduction("赔偿", 900, "丢失整套凿岩工具"));
		}
		if (index == LONG_ABSENT && is(6, 1)) {
			amounts.add(deduction("赔偿", 1100, "损坏风钻一台"));
		}
		else if (random.nextInt(14) == 0) {
			amounts.add(deduction("考核", 50 + 10 * random.nextInt(5), "断钎杆未回收"));
		}
		return amounts;
	}

	/** Whether something that comes back every so many months is due in this one. */
	private boolean is(int every, int rest) {
		return this.month.getMonthValue() % every == rest;
	}

	private static BonusAmount reward(String title, int yuan, String reason, int clause) {
		return new BonusAmount(AmountKind.REWARD, title, yuan(yuan), reason, CLAUSE.formatted(clause), null);
	}

	private static BonusAmount deduction(String title, int yuan, String reason) {
		return new BonusAmount(AmountKind.DEDUCTION, title, yuan(yuan), reason, CLAUSE.formatted(2), null);
	}

	private static Yuan yuan(int yuan) {
		return new Yuan((long) yuan * FEN);
	}

}
