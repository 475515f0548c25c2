package org.zhibu.expensepaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.zhibu.authority.Spending;
import org.zhibu.expense.ExpenseState;
import org.zhibu.expense.MoneyState;

/** The words of the file; Chinese in every language, because other programs read them. */
final class ExpenseWords {

	/** The name of the file. */
	static final String FILE = "经费";

	/** The headings of the file. */
	static final List<String> HEADINGS = headings();

	private static final Map<ExpenseState, String> STATES = Map.of(ExpenseState.DRAFT, "草稿", ExpenseState.SUBMITTED,
			"已提交", ExpenseState.COMMITTEE_PASSED, "支委会已通过", ExpenseState.APPROVED, "已批准", ExpenseState.RETURNED, "已退回",
			ExpenseState.WITHDRAWN, "已撤回", ExpenseState.REFUSED, "未通过", ExpenseState.REFUSED_OVER_AUTHORITY, "越权不予通过");

	private static final Map<MoneyState, String> MONEY = Map.of(MoneyState.NONE, "未付", MoneyState.PAID, "已付",
			MoneyState.RECEIPTED, "已报账");

	private static final Map<Spending, String> CATEGORIES = Map.of(Spending.MATERIAL, "材料配件", Spending.TOOLS, "工具",
			Spending.REPAIR, "维修", Spending.SAFETY, "安全防护", Spending.OFFICE, "办公用品", Spending.TRAINING, "学习培训",
			Spending.ACTIVITY, "党组织活动", Spending.CARE, "慰问帮困", Spending.OTHER, "其他");

	private ExpenseWords() {
	}

	private static List<String> headings() {
		List<String> headings = new ArrayList<>(List.of("编号", "事项", "类别", "申请人", "申请金额(元)", "批准金额(元)", "决定", "款项"));
		for (String body : List.of("支委会", "工段办公会")) {
			for (String figure : List.of("日期", "应到", "实到", "回避", "赞成", "反对", "弃权")) {
				headings.add(body + figure);
			}
		}
		return List.copyOf(headings);
	}

	static String of(ExpenseState state) {
		return STATES.get(state);
	}

	static String of(MoneyState money) {
		return MONEY.get(money);
	}

	static String of(Spending category) {
		return CATEGORIES.get(category);
	}

}
