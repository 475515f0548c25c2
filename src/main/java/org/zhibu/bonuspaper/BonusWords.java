package org.zhibu.bonuspaper;

import java.util.List;
import java.util.Map;

import org.zhibu.receipt.Confirmation;

/** The words of the file; Chinese in every language, because other programs read them. */
final class BonusWords {

	/** The file of a month, before its month. */
	static final String FILE = "奖金表 ";

	/** The headings of the file. */
	static final List<String> HEADINGS = List.of("工号", "姓名", "班组", "基数(元)", "奖励合计(元)", "扣减合计(元)", "评分奖扣(元)", "未执行扣减(元)",
			"实发(元)", "签认");

	private static final Map<Confirmation, String> CONFIRMATIONS = Map.of(Confirmation.SIGNED, "已签",
			Confirmation.BY_PROXY, "代签", Confirmation.UNSIGNED, "未签", Confirmation.DOUBTED, "异议");

	private BonusWords() {
	}

	static String of(Confirmation confirmation) {
		return CONFIRMATIONS.get(confirmation);
	}

}
