package org.zhibu.expense;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.agenda.Body;
import org.zhibu.authority.Finding;
import org.zhibu.authority.Refusal;
import org.zhibu.authority.Spending;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Every state of a request × every verb: what the table does not list is refused. */
public class ExpenseStateTests {

	private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

	private static final CurrentPerson ASKER = person(1, Role.FUNCTIONARY);

	private static final CurrentPerson HEAD = person(2, Role.SECTION_HEAD);

	private static final Map<String, Set<ExpenseState>> LISTED = Map.of("submit", EnumSet.of(ExpenseState.DRAFT),
			"change",
			EnumSet.of(ExpenseState.DRAFT, ExpenseState.SUBMITTED, ExpenseState.COMMITTEE_PASSED,
					ExpenseState.RETURNED),
			"attach", EnumSet.of(ExpenseState.DRAFT, ExpenseState.SUBMITTED, ExpenseState.RETURNED), "withdraw",
			EnumSet.of(ExpenseState.DRAFT, ExpenseState.SUBMITTED, ExpenseState.COMMITTEE_PASSED,
					ExpenseState.RETURNED),
			"transfer", EnumSet.of(ExpenseState.REFUSED_OVER_AUTHORITY), "committee",
			EnumSet.of(ExpenseState.SUBMITTED), "office meeting", EnumSet.of(ExpenseState.COMMITTEE_PASSED), "split",
			EnumSet.of(ExpenseState.APPROVED));

	private static final Map<String, Function<Expense, Verdict>> VERBS = verbs();

	private static Map<String, Function<Expense, Verdict>> verbs() {
		Map<String, Function<Expense, Verdict>> verbs = new TreeMap<>();
		verbs.put("submit", (one) -> ExpenseRules.maySubmit(ASKER, one));
		verbs.put("change", (one) -> ExpenseRules.mayChange(ASKER, one));
		verbs.put("attach", (one) -> ExpenseRules.mayAttach(ASKER, one));
		verbs.put("withdraw", (one) -> ExpenseRules.mayWithdraw(ASKER, one));
		verbs.put("transfer", (one) -> ExpenseRules.mayTransfer(ASKER, one, false));
		verbs.put("committee", (one) -> ExpenseRules.mayDecide(one, 1, Body.COMMITTEE));
		verbs.put("office meeting", (one) -> ExpenseRules.mayDecide(one, 1, Body.OFFICE_MEETING));
		verbs.put("split", (one) -> ExpenseRules.maySplit(HEAD, one, 2, false));
		return verbs;
	}

	static Stream<Arguments> everything() {
		return Arrays.stream(ExpenseState.values())
			.flatMap((state) -> VERBS.keySet().stream().map((verb) -> Arguments.of(state, verb)));
	}

	@ParameterizedTest(name = "{0} × {1}")
	@MethodSource("everything")
	void whatTheTableDoesNotListIsRefusedWithItsSentence(ExpenseState state, String verb) {
		Verdict verdict = VERBS.get(verb).apply(in(state));
		assertThat(verdict.allowed()).isEqualTo(LISTED.get(verb).contains(state));
		if (!verdict.allowed()) {
			assertThat(verdict.why().key()).startsWith("expense.");
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("states")
	void nobodyButTheAskerTouchesARequest(ExpenseState state) {
		Expense one = in(state);
		for (CurrentPerson other : List.of(HEAD, person(3, Role.SECRETARY), person(4, Role.FUNCTIONARY))) {
			assertThat(ExpenseRules.maySubmit(other, one).why().key()).isEqualTo("expense.foreign");
			assertThat(ExpenseRules.mayChange(other, one).why().key()).isEqualTo("expense.foreign");
			assertThat(ExpenseRules.mayAttach(other, one).why().key()).isEqualTo("expense.foreign");
			assertThat(ExpenseRules.mayWithdraw(other, one).why().key()).isEqualTo("expense.foreign");
			assertThat(ExpenseRules.mayTransfer(other, one, false).why().key()).isEqualTo("expense.foreign");
		}
	}

	static Stream<ExpenseState> states() {
		return Arrays.stream(ExpenseState.values());
	}

	@Test
	void aGateIsForItsBodyAndItsVersionOnly() {
		Expense submitted = in(ExpenseState.SUBMITTED);
		assertThat(ExpenseRules.mayDecide(submitted, 1, Body.OFFICE_MEETING).why().key())
			.isEqualTo("expense.decide.committee");
		assertThat(ExpenseRules.mayDecide(submitted, 2, Body.COMMITTEE).why().key())
			.isEqualTo("expense.decide.changed");
		for (Body other : List.of(Body.MEMBERS, Body.GROUP)) {
			assertThat(ExpenseRules.mayDecide(submitted, 1, other).why().key()).isEqualTo("expense.decide.gate");
		}
	}

	@Test
	void whatWasRefusedIsHandedOverOnceAndNotWhenTheMoneyIsGone() {
		assertThat(ExpenseRules.mayTransfer(ASKER, in(ExpenseState.REFUSED_OVER_AUTHORITY), true).why().key())
			.isEqualTo("expense.transfer.already");
		for (Refusal refusal : Refusal.values()) {
			Expense one = in(ExpenseState.DRAFT);
			one.submit(found(refusal), NOW);
			boolean gone = EnumSet.of(Refusal.SPENT, Refusal.ORDER_OFFICE, Refusal.ORDER_LATE).contains(refusal);
			assertThat(ExpenseRules.mayTransfer(ASKER, one, false).allowed()).as(refusal.name()).isEqualTo(!gone);
			one.refuse(found(refusal), 77L, NOW);
			assertThat(ExpenseRules.mayTransfer(ASKER, one, false).allowed()).isFalse();
		}
	}

	@Test
	void aFindingIsReadAsItWasFound() {
		Expense one = in(ExpenseState.DRAFT);
		assertThat(one.finding()).isNull();
		one.submit(found(Refusal.ABOVE_REQUEST), NOW);
		assertThat(one.finding().sentence().figures()).containsExactly("500", "620");
		assertThat(one.finding().competent()).containsExactly(Role.SECTION_HEAD, Role.DEPUTY_HEAD);
	}

	/** A request of the asker, cut and with two lines, in that state. */
	private static Expense in(ExpenseState state) {
		Expense one = new Expense("2026-001", 1L, draft(), null, NOW);
		if (state == ExpenseState.DRAFT) {
			return one;
		}
		one.submit(found((state == ExpenseState.REFUSED_OVER_AUTHORITY) ? Refusal.ABOVE_REQUEST : null), NOW);
		switch (state) {
			case COMMITTEE_PASSED -> one.pass(Body.COMMITTEE, 62_000, null, NOW);
			case APPROVED -> {
				one.pass(Body.COMMITTEE, 62_000, null, NOW);
				one.pass(Body.OFFICE_MEETING, 50_000, "先买一半", NOW);
			}
			case RETURNED, REFUSED -> one.stop(state, "说不清", NOW);
			case WITHDRAWN -> one.withdraw(NOW);
			default -> {
			}
		}
		assertThat(one.getState()).isEqualTo(state);
		return one;
	}

	private static ExpenseDraft draft() {
		return new ExpenseDraft(ExpenseKind.USUAL, "手套", "用坏了", Spending.MATERIAL, "五金店", null,
				LocalDate.of(2026, 12, 1), null, null, null, null,
				List.of(new ExpenseDraft.Line("手套", 32_000), new ExpenseDraft.Line("灯泡", 30_000)), List.of());
	}

	private static Finding found(Refusal refusal) {
		return new Finding(refusal, Spending.MATERIAL, Role.FUNCTIONARY, 62_000, 50_000, 120_000, 62_000, 62_000,
				"第 3 条", List.of(Role.SECTION_HEAD, Role.DEPUTY_HEAD), List.of(), null);
	}

	private static CurrentPerson person(long id, Role role) {
		return new CurrentPerson(id, id, 1, "", "", Set.of(role, Role.WORKER), Set.of());
	}

	/** A request whose money has come so far, for the rules of payment. */
	public static Expense paid(MoneyState money) {
		Expense one = in(ExpenseState.APPROVED);
		if (money != MoneyState.NONE) {
			one.pay(NOW);
		}
		if (money == MoneyState.RECEIPTED) {
			one.account(1, 1);
		}
		return one;
	}

	/** An approved plan of December, for the rules of payment. */
	public static Expense plan(long fen) {
		Expense plan = new Expense("2026-002", 1L,
				new ExpenseDraft(ExpenseKind.PLAN, "十二月", "每月都有", Spending.MATERIAL, "水站", null,
						LocalDate.of(2026, 12, 1), YearMonth.of(2026, 12), null, null, null,
						List.of(new ExpenseDraft.Line("饮用水", fen)), List.of()),
				null, NOW);
		plan.pass(Body.OFFICE_MEETING, fen, null, NOW);
		return plan;
	}

	/** A request in a state, for the rules of payment. */
	public static Expense of(ExpenseState state) {
		return in(state);
	}

}
