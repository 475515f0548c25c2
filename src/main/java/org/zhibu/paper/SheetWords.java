package org.zhibu.paper;

import java.util.List;
import java.util.Map;

import org.zhibu.ledger.LedgerKind;

/**
 * The words of the files. They are Chinese in every language: a file of a closed month
 * says the same for ever, and other programs read its headings.
 */
final class SheetWords {

	/** The file of a month's cards, before its month. */
	static final String CARDS = "评分表 ";

	/** The file of a month's ledger, before its month. */
	static final String LEDGER = "评分账 ";

	/** The headings before the ten items. */
	static final List<String> BEFORE_ITEMS = List.of("工号", "姓名", "责任区");

	/** The headings after the ten items. */
	static final List<String> AFTER_ITEMS = List.of("得分", "星级", "奖扣(元)", "状态");

	/** The headings of the ledger. */
	static final List<String> LEDGER_HEADINGS = List.of("工号", "姓名", "类别", "金额(元)", "所属月份", "依据", "记账时间");

	private static final Map<SheetState, String> STATES = Map.of(SheetState.OPEN, "考评中", SheetState.REVIEWED, "已签认",
			SheetState.PUBLISHED, "已公示", SheetState.FINAL, "核定", SheetState.SETTLED, "已结算", SheetState.HELD, "异议中",
			SheetState.EXCUSED, "免评", SheetState.BACKFILLED, "补录");

	private static final Map<LedgerKind, String> KINDS = Map.of(LedgerKind.SCORE, "评分奖扣", LedgerKind.CORRECTION, "更正");

	private SheetWords() {
	}

	static String of(SheetState state) {
		return STATES.get(state);
	}

	static String of(LedgerKind kind) {
		return KINDS.get(kind);
	}

}
