package org.zhibu.expensepay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseState;
import org.zhibu.expense.ExpenseStateTests;
import org.zhibu.expense.MoneyState;
import org.zhibu.expense.Rulings;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Yuan;

import static org.assertj.core.api.Assertions.assertThat;

/** Money in each of its states × what may be done with it, and by whom. */
class PayRulesTests {

	private static final CurrentPerson ACCOUNTANT = person(9, Role.ACCOUNTANT);

	private static CurrentPerson person(long id, Role role) {
		return new CurrentPerson(id, id, 1, "", "", Set.of(role), Set.of());
	}

	private static Paid payment(boolean reversal, boolean reversed, boolean receipted) {
		return new Paid(1, 0, 50_000, LocalDate.of(2026, 11, 23), reversal, reversed, receipted);
	}

	@ParameterizedTest
	@CsvSource({ "NONE, true, true", "PAID, false, false", "PAID, true, true", "RECEIPTED, false, false" })
	void moneyIsPaidWhileSomethingOfItIsOpen(MoneyState money, boolean open, boolean pay) {
		assertThat(PayRules.mayPay(ACCOUNTANT, ExpenseStateTests.paid(money), Set.of(), true, open).allowed())
			.isEqualTo(pay);
	}

	@ParameterizedTest
	@CsvSource({ "false, false, false, true, true", "false, false, true, false, true",
			"false, true, false, false, false", "true, false, false, false, false" })
	void aPaymentIsReceiptedOnceAndTakenBackOnce(boolean reversal, boolean reversed, boolean receipted, boolean receipt,
			boolean reverse) {
		Paid payment = payment(reversal, reversed, receipted);
		assertThat(PayRules.mayReceipt(ACCOUNTANT, payment).allowed()).isEqualTo(receipt);
		assertThat(PayRules.mayReverse(ACCOUNTANT, payment).allowed()).isEqualTo(reverse);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, NONE", "1, 0, PAID", "3, 2, PAID", "3, 3, RECEIPTED" })
	void theMoneyOfAPlanIsReceiptedOnceEveryPaymentIs(int paid, int receipted, MoneyState money) {
		Expense one = ExpenseStateTests.paid(MoneyState.PAID);
		one.account(paid, receipted);
		assertThat(one.getMoney()).isEqualTo(money);
	}

	@Test
	void whatIsLeftOfAPlanIsLeftItemByItemAndNeverMoreThanTheWhole() {
		List<Rulings.Granted> lines = List.of(new Rulings.Granted("饮用水", 40_000L), new Rulings.Granted("清洁", 20_000L));
		Expense plan = ExpenseStateTests.plan(60_000);
		assertThat(OpenItem.of(plan, lines, Map.of())).containsExactly(new OpenItem(1, "饮用水", new Yuan(40_000)),
				new OpenItem(2, "清洁", new Yuan(20_000)));
		assertThat(OpenItem.of(plan, lines, Map.of(1, 39_999L, 2, 20_000L)))
			.containsExactly(new OpenItem(1, "饮用水", new Yuan(1)));
		assertThat(OpenItem.of(plan, lines, Map.of(0, 60_000L))).as("paid as one sum before plans were paid by item")
			.isEmpty();
		assertThat(plan.getPayableUntil()).isEqualTo(LocalDate.of(2027, 1, 31));
	}

	@ParameterizedTest
	@EnumSource(ExpenseState.class)
	void onlyWhatIsApprovedIsPaid(ExpenseState state) {
		assertThat(PayRules.mayPay(ACCOUNTANT, ExpenseStateTests.of(state), Set.of(), true, true).allowed())
			.isEqualTo(state == ExpenseState.APPROVED);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "ACCOUNTANT", mode = EnumSource.Mode.EXCLUDE)
	void nobodyButTheAccountantPays(Role role) {
		assertThat(PayRules.mayPay(person(9, role), ExpenseStateTests.paid(MoneyState.NONE), Set.of(), true, true)
			.allowed()).isFalse();
		assertThat(PayRules.mayReceipt(person(9, role), payment(false, false, false)).allowed()).isFalse();
		assertThat(PayRules.mayReverse(person(9, role), payment(false, false, false)).allowed()).isFalse();
	}

	@Test
	void thePayerNeitherVotedNorAsked() {
		assertThat(PayRules.mayPay(ACCOUNTANT, ExpenseStateTests.paid(MoneyState.NONE), Set.of(9L, 3L), true, true)
			.why()
			.key()).isEqualTo("expense.pay.voted");
		assertThat(PayRules
			.mayPay(person(1, Role.ACCOUNTANT), ExpenseStateTests.paid(MoneyState.NONE), Set.of(3L), true, true)
			.why()
			.key()).isEqualTo("expense.pay.own");
		assertThat(
				PayRules.mayPay(ACCOUNTANT, ExpenseStateTests.paid(MoneyState.NONE), Set.of(), false, true).why().key())
			.isEqualTo("expense.pay.split");
	}

}
