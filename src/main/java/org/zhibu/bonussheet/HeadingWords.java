package org.zhibu.bonussheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headings of bonus sheets mean, and the clauses that some of them carry. */
final class HeadingWords {

	private static final Set<String> NUMBER = Set.of("工号", "编号", "职工号", "员工号", "职工编号", "员工编号", "人员编号", "工资号", "工作证号");

	private static final Set<String> NAME = Set.of("姓名", "名字", "职工姓名", "员工姓名");

	private static final Set<String> TEAM = Set.of("班组", "所在班组", "班组名称", "队组", "班", "队", "区队");

	private static final Set<String> TRADE = Set.of("工种", "岗位", "岗位工种", "岗位名称", "职务");

	private static final Set<String> TOTAL = Set.of("合计", "总计", "总额", "合计金额", "总金额", "奖金合计", "金额合计");

	private static final Set<String> PLAIN_BASE = Set.of("奖金", "奖金额", "奖金金额", "月奖", "月奖金");

	private static final Pattern SCORE = Pattern.compile("(党员)?(考核|评分)(奖扣|奖罚|加减|金额|兑现)?|.*(考核|评分)(奖扣|奖罚)");

	private static final Pattern UNUSED = Pattern.compile("序号|行号|备注|.*签[字名领收].*|.*(小计|合计|总计|总额).*|应发.*");

	private static final Pattern GIVES = Pattern.compile(".*(奖扣|奖罚|加减).*|.*奖励?");

	private static final Pattern TAKES = Pattern.compile("[扣罚减]");

	private static final Pattern GIVES_SOMEHOW = Pattern.compile("奖|加|津贴|补贴|补助");

	private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

	private static final Pattern CLAUSE = Pattern.compile(".*第[^第]*条.*");

	private HeadingWords() {
	}

	/**
	 * What a heading means. Of two rows of headings the lower one, after the last blank,
	 * says more than the group above it.
	 */
	static Field guess(String heading) {
		int blank = Math.max(heading.lastIndexOf(' '), 0);
		String lower = plain(heading.substring(blank));
		Field named = named(plain(heading), lower);
		return (named != null) ? named : amount(plain(heading.substring(0, blank)), lower);
	}

	private static Field named(String whole, String lower) {
		if (SCORE.matcher(whole).matches()) {
			return Field.SCORE;
		}
		if (has(whole, "实发", "实得", "实领", "净额") || TOTAL.contains(whole)) {
			return Field.NET;
		}
		if (UNUSED.matcher(whole).matches()) {
			return Field.NOTHING;
		}
		if (has(whole, "事由", "原因", "说明")) {
			return Field.REASON;
		}
		if (has(whole, "依据", "条款")) {
			return Field.CLAUSE;
		}
		if (NUMBER.contains(whole) || NUMBER.contains(lower)) {
			return Field.NUMBER;
		}
		if (NAME.contains(whole) || NAME.contains(lower)) {
			return Field.NAME;
		}
		if (TEAM.contains(whole) || TEAM.contains(lower)) {
			return Field.TEAM;
		}
		if (TRADE.contains(whole) || TRADE.contains(lower)) {
			return Field.TRADE;
		}
		if (whole.contains("系数")) {
			return Field.COEFFICIENT;
		}
		if (has(whole, "基数", "基本奖", "基础奖", "应得") || PLAIN_BASE.contains(whole)) {
			return Field.BASE;
		}
		boolean attendance = has(whole, "出勤", "工数", "考勤", "工日") && !whole.matches(".*[奖扣罚减].*");
		return attendance ? Field.ATTENDANCE : null;
	}

	private static Field amount(String group, String lower) {
		List<Field> said = List.of(amount(group), amount(lower));
		return said.contains(Field.DEDUCTION) ? Field.DEDUCTION
				: said.contains(Field.REWARD) ? Field.REWARD : Field.NOTHING;
	}

	/**
	 * 减亏奖 gives, 扣奖金 takes; 奖扣 counts as giving, where a negative amount is refused.
	 */
	private static Field amount(String plain) {
		return GIVES.matcher(plain).matches() ? Field.REWARD : TAKES.matcher(plain).find() ? Field.DEDUCTION
				: GIVES_SOMEHOW.matcher(plain).find() ? Field.REWARD : Field.NOTHING;
	}

	private static boolean has(String text, String... words) {
		for (String word : words) {
			if (text.contains(word)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the heading is only a total, which is the net where no better one stands.
	 */
	static boolean isTotal(String heading) {
		return TOTAL.contains(plain(heading));
	}

	private static String plain(String heading) {
		return bare(heading).replaceAll("[\\s*:、,/]", "");
	}

	/** The heading without what stands in brackets. */
	static String bare(String heading) {
		return BRACKETS.matcher(narrow(heading)).replaceAll("").strip();
	}

	/** The clause that stands in brackets: {@code 安全奖（奖金办法第3条）}; or {@code null}. */
	static String clause(String heading) {
		Matcher brackets = BRACKETS.matcher(narrow(heading));
		while (brackets.find()) {
			if (CLAUSE.matcher(brackets.group(1)).matches()) {
				return brackets.group(1).strip();
			}
		}
		return null;
	}

	private static String narrow(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('〔', '(').replace('〕', ')');
	}

}
