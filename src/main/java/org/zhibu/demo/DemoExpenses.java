package org.zhibu.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.zhibu.agenda.Ballot;
import org.zhibu.agenda.MatterKind;
import org.zhibu.authority.Authorities;
import org.zhibu.authority.Authority;
import org.zhibu.authority.Spending;
import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseDraft;
import org.zhibu.expense.ExpenseKind;
import org.zhibu.expense.Expenses;
import org.zhibu.expense.Transfers;
import org.zhibu.expensebudget.Budgets;
import org.zhibu.expensepay.Outlay;
import org.zhibu.expensepay.Payments;
import org.zhibu.expensequestion.ExpenseQuestions;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meetingitem.ItemDraft;
import org.zhibu.regulation.Regulations;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The money of the demo: a request a month, passed by both bodies in one sitting, paid
 * and receipted; in the last month one that exceeds the authority of whoever asks.
 */
@Component
@Profile("demo")
class DemoExpenses {

	private static final int HEAD = DemoCast.MEMBERS;

	private static final int ACCOUNTANT = DemoCast.MEMBERS + 3;

	private static final int FUNCTIONARY = DemoCast.MEMBERS + 4;

	private static final List<String> WANTED = List.of("掘进班组劳保手套", "夜班热水保温桶", "矿灯充电插座", "巷道照明灯泡", "工具房挂锁和挂钩", "支部活动室书报",
			"风水带快速接头", "班前会白板和笔", "急救箱药品补充", "值班室取暖器", "安全警示牌");

	private static final List<Spending> CATEGORIES = List.of(Spending.SAFETY, Spending.CARE, Spending.MATERIAL,
			Spending.MATERIAL, Spending.TOOLS, Spending.ACTIVITY, Spending.MATERIAL, Spending.OFFICE, Spending.CARE,
			Spending.OTHER, Spending.SAFETY);

	private static final List<String> CLAUSES = List.of("经费先由支委会、再由工段办公会讨论通过，方可支出。",
			"经费按职务定权限：职能人员每次不超过 500 元；超过的，由工段长提出。", "越权的、拆开报的、先花后报的，一概不予通过。", "付了款的经费在公开栏公开，职工可以提问。");

	private static final List<String> PAYEES = List.of("永兴五金店", "光明百货", "城北电料行", "矿区劳保站");

	private static final long ASKED = 32_000;

	private static final long TOO_MUCH = 62_000;

	private final Authorities authorities;

	private final Regulations regulations;

	private final Expenses expenses;

	private final Transfers transfers;

	private final Payments payments;

	private final Budgets budgets;

	private final ExpenseQuestions questions;

	private final DemoMeetings meetings;

	private final DemoClock clock;

	DemoExpenses(Authorities authorities, Regulations regulations, Expenses expenses, Transfers transfers,
			Payments payments, Budgets budgets, ExpenseQuestions questions, DemoMeetings meetings, DemoClock clock) {
		this.authorities = authorities;
		this.regulations = regulations;
		this.expenses = expenses;
		this.transfers = transfers;
		this.payments = payments;
		this.budgets = budgets;
		this.questions = questions;
		this.meetings = meetings;
		this.clock = clock;
	}

	/** A month's request, in the month after it; in the twelfth one that is refused. */
	void live(DemoCast cast, YearMonth month, YearMonth first) {
		int turn = (int) first.until(month, ChronoUnit.MONTHS);
		LocalDate day = DemoFill.dayAfter(month, 15);
		this.clock.moveTo(day, 9);
		if (turn == 0) {
			cast.within(() -> entitle(cast, day));
		}
		CurrentPerson functionary = cast.inOffice(FUNCTIONARY, Role.FUNCTIONARY);
		if (turn < WANTED.size()) {
			spend(cast, day, turn, functionary);
		}
		else {
			cast.within(() -> exceed(cast, day, functionary));
		}
	}

	private void entitle(DemoCast cast, LocalDate day) {
		this.regulations.create(cast.secretary(), "采三支〔2025〕6 号", "经费审批办法", "支部党员大会", day, CLAUSES);
		String clause = this.regulations.inForceOn(day)
			.values()
			.stream()
			.filter((one) -> one.contains(CLAUSES.get(1)))
			.findFirst()
			.orElseThrow();
		for (Spending category : Spending.values()) {
			this.authorities.set(cast.secretary(), new Authority(Role.FUNCTIONARY, category, 50_000, 150_000, clause),
					day);
			this.authorities.set(cast.secretary(),
					new Authority(Role.SECTION_HEAD, category, 500_000, 2_000_000, clause), day);
			for (int year = day.getYear(); year <= day.getYear() + 1; year++) {
				this.budgets.set(cast.secretary(), year, category, 150_000, "按去年的用量定");
			}
		}
	}

	private void spend(DemoCast cast, LocalDate day, int turn, CurrentPerson functionary) {
		CurrentPerson accountant = cast.inOffice(ACCOUNTANT, Role.ACCOUNTANT);
		long[] id = new long[1];
		cast.within(() -> {
			id[0] = this.expenses.write(functionary, draft(turn, ASKED + turn * 1_000L, day));
			this.expenses.submit(functionary, id[0], 0);
		});
		this.meetings.sit(cast, MeetingKind.JOINT, day.plusDays(1),
				List.of(new ItemDraft(WANTED.get(turn), "花多少、为什么花，大家听明白再举手", 10, "职能人员", null, null, false, Ballot.OPEN,
						null, List.of(new ItemDraft.MatterRef(MatterKind.EXPENSE, id[0])))));
		this.clock.moveTo(day.plusDays(3), 10);
		long[] payment = new long[1];
		cast.within(() -> payment[0] = this.payments.pay(accountant, id[0], version(functionary, id[0]),
				Outlay.whole(day.plusDays(3))));
		this.clock.moveTo(day.plusDays(4), 10);
		cast.within(() -> this.payments.receipt(accountant, id[0], version(functionary, id[0]), payment[0],
				day.plusDays(4), String.format("No.%05d", 120 + turn * 7)));
		if (turn == WANTED.size() - 1) {
			cast.within(() -> this.questions.ask(cast.worker(DemoPeople.ALL - 1), id[0], "警示牌立在哪几处？"));
		}
	}

	private void exceed(DemoCast cast, LocalDate day, CurrentPerson functionary) {
		long id = this.expenses.write(functionary, draft(0, TOO_MUCH, day));
		this.expenses.submit(functionary, id, 0);
		this.transfers.transfer(functionary, id, version(functionary, id),
				cast.inOffice(HEAD, Role.SECTION_HEAD).personId());
	}

	private int version(CurrentPerson reader, long id) {
		Expense expense = this.expenses.seen(reader, id);
		return expense.getVersion();
	}

	private static ExpenseDraft draft(int turn, long fen, LocalDate day) {
		return new ExpenseDraft(ExpenseKind.USUAL, WANTED.get(turn), "班组提的，老的用坏了，再用要耽误活", CATEGORIES.get(turn),
				PAYEES.get(turn % PAYEES.size()), null, day.plusDays(3), null, null, null, null,
				List.of(new ExpenseDraft.Line(WANTED.get(turn), fen)), List.of());
	}

}
