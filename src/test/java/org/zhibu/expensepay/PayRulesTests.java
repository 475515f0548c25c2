package org.zhibu.expensepay;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.expense.ExpenseState;
import org.zhibu.expense.ExpenseStateTests;
import org.zhibu.expense.MoneyState;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Money in each of its states × what may be done with it, and by whom. */
class PayRulesTests {

	private static final CurrentPerson ACCOUNTANT = person(9, Role.ACCOUNTANT);

	private static CurrentPerson person(long id, Role role) {
		return new CurrentPerson(id, id, 1, "", "", Set.of(role), Set.of());
	}

	@ParameterizedTest
	@CsvSource({ "NONE, true, false, false", "PAID, false, true, true", "RECEIPTED, false, false, true" })
	void moneyIsPaidOnceReceiptedOnceAndTakenBack(MoneyState money, boolean pay, boolean receipt, boolean reverse) {
		assertThat(PayRules.mayPay(ACCOUNTANT, ExpenseStateTests.paid(money), Set.of(), true).allowed()).isEqualTo(pay);
		assertThat(PayRules.mayReceipt(ACCOUNTANT, ExpenseStateTests.paid(money)).allowed()).isEqualTo(receipt);
		assertThat(PayRules.mayReverse(ACCOUNTANT, ExpenseStateTests.paid(money)).allowed()).isEqualTo(reverse);
	}

	@ParameterizedTest
	@EnumSource(ExpenseState.class)
	void onlyWhatIsApprovedIsPaid(ExpenseState state) {
		assertThat(PayRules.mayPay(ACCOUNTANT, ExpenseStateTests.of(state), Set.of(), true).allowed())
			.isEqualTo(state == ExpenseState.APPROVED);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "ACCOUNTANT", mode = EnumSource.Mode.EXCLUDE)
	void nobodyButTheAccountantPays(Role role) {
		assertThat(PayRules.mayPay(person(9, role), ExpenseStateTests.paid(MoneyState.NONE), Set.of(), true).allowed())
			.isFalse();
		assertThat(PayRules.mayReceipt(person(9, role), ExpenseStateTests.paid(MoneyState.PAID)).allowed()).isFalse();
		assertThat(PayRules.mayReverse(person(9, role), ExpenseStateTests.paid(MoneyState.PAID)).allowed()).isFalse();
	}

	@Test
	void thePayerNeitherVotedNorAsked() {
		assertThat(
				PayRules.mayPay(ACCOUNTANT, ExpenseStateTests.paid(MoneyState.NONE), Set.of(9L, 3L), true).why().key())
			.isEqualTo("expense.pay.voted");
		assertThat(
				PayRules.mayPay(person(1, Role.ACCOUNTANT), ExpenseStateTests.paid(MoneyState.NONE), Set.of(3L), true)
					.why()
					.key())
			.isEqualTo("expense.pay.own");
		assertThat(PayRules.mayPay(ACCOUNTANT, ExpenseStateTests.paid(MoneyState.NONE), Set.of(), false).why().key())
			.isEqualTo("expense.pay.split");
	}

}
