package org.zhibu.stub;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusTotals;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonus.LineDraft;
import org.zhibu.bonussign.BonusSigning;
import org.zhibu.receipt.Confirmation;

/**
 * What a stub says, field by field. It is the branch's paper and always Chinese; a change
 * of any word here would make every later stub differ from its month's rows, so fields
 * are only ever added under new names.
 */
final class StubText {

	/** The name of its file, before its number. */
	static final String FILE = "奖金发放存根 ";

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
		.withZone(ZoneId.of("Asia/Shanghai"));

	private static final Map<Confirmation, String> CONFIRMATIONS = Map.of(Confirmation.SIGNED, "已签",
			Confirmation.BY_PROXY, "代签", Confirmation.UNSIGNED, "未签", Confirmation.DOUBTED, "异议");

	/** The fields of a line that the paper shows, in the order of its columns. */
	private static final List<String> SHOWN = List.of("行号", "工号", "姓名", "基数", "奖励合计", "扣减合计", "评分奖扣", "实发", "签认");

	private StubText() {
	}

	/** The text over the lines. */
	static String head(String number, String branch, BonusMonth month, BonusTotals totals, Head head) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("存根编号", number);
		fields.put("支部", branch);
		fields.put("月份", month.getPeriod().toString());
		fields.put("分配会", month.getMetOn() + ((month.getMetAt() != null) ? " " + month.getMetAt() : ""));
		fields.put("职工代表", String.join("、", head.delegates()));
		fields.put("录入", head.enteredBy());
		fields.put("核查", head.checkedBy() + " " + MINUTE.format(month.getCheckedAt()));
		fields.put("签认",
				head.signers()
					.stream()
					.map((signer) -> signer.name() + " " + signer.day())
					.collect(Collectors.joining("、")));
		fields.put("公示", MINUTE.format(month.getPublishedAt()));
		fields.put("人数", String.valueOf(totals.lines()));
		fields.put("基数合计", totals.sum().base().plain());
		fields.put("奖励合计", totals.sum().rewards().plain());
		fields.put("扣减合计", totals.sum().deductions().plain());
		fields.put("评分奖扣合计", totals.sum().score().plain());
		fields.put("未执行扣减合计", totals.sum().lapse().plain());
		fields.put("实发合计", totals.sum().net().plain());
		fields.put("未答复的异议", String.join("；", head.openDoubts()));
		return CanonicalText.of(fields);
	}

	/** The text of one line. */
	static String line(CountedLine counted, Confirmation confirmation) {
		LineDraft said = counted.line().said();
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("行号", String.valueOf(counted.line().lineNo()));
		fields.put("工号", said.number());
		fields.put("姓名", said.name());
		fields.put("班组", said.team());
		fields.put("工种", said.trade());
		fields.put("出勤", said.attendance());
		fields.put("系数", said.coefficient());
		fields.put("基数", said.base().plain());
		int number = 0;
		for (BonusAmount amount : said.amounts()) {
			fields.put("第" + (++number) + "笔", amount(amount));
		}
		fields.put("奖励合计", counted.sum().rewards().plain());
		fields.put("扣减合计", counted.sum().deductions().plain());
		fields.put("评分奖扣", counted.sum().score().plain());
		fields.put("未执行扣减", counted.sum().lapse().plain());
		fields.put("实发", counted.sum().net().plain());
		fields.put("签认", CONFIRMATIONS.get(confirmation));
		return CanonicalText.of(fields);
	}

	/** What the paper shows of a sealed line. */
	static List<String> shown(StubLine line) {
		Map<String, String> fields = CanonicalText.read(line.said());
		return SHOWN.stream().map((name) -> fields.getOrDefault(name, "")).toList();
	}

	private static String amount(BonusAmount amount) {
		return switch (amount.kind()) {
			case REWARD -> "奖 ";
			case DEDUCTION -> "扣 ";
		} + amount.title() + " " + amount.amount().plain() + " 事由：" + orNothing(amount.reason()) + " 依据："
				+ orNothing(amount.clause());
	}

	private static String orNothing(String text) {
		return (text != null) ? text : "";
	}

	/**
	 * The names that stand over the lines.
	 *
	 * @param openDoubts the doubts that have no answer, as sentences
	 */
	record Head(List<String> delegates, String enteredBy, String checkedBy, List<BonusSigning.Signer> signers,
			List<String> openDoubts) {
	}

}
