package org.zhibu.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 26);

	private static final long MAKER = 1;

	private static final long ENTERED = 2;

	private static final long SECOND = 3;

	@ParameterizedTest
	@EnumSource(Role.class)
	void onlyAnotherOfficerOfTheCommitteeConfirms(Role role) {
		assertThat(OfficeRules.mayConfirm(person(SECOND, role), term()).allowed()).isEqualTo(role.ofCommittee());
		assertThat(OfficeRules.mayConfirm(person(MAKER, role), term()).allowed()).isFalse();
		assertThat(OfficeRules.mayConfirm(person(ENTERED, role), term()).allowed()).isFalse();
	}

	@Test
	void acceptingCountsOnlyWhileNobodyElseCouldConfirm() {
		CurrentPerson entered = person(ENTERED, Role.MEMBER);
		assertThat(OfficeRules.mayAccept(entered, term(), Set.of(MAKER)).allowed()).isTrue();
		assertThat(OfficeRules.mayAccept(entered, term(), Set.of(MAKER, ENTERED)).allowed()).isTrue();
		assertThat(OfficeRules.mayAccept(entered, term(), Set.of(MAKER, SECOND)).why().key())
			.isEqualTo("office.accept.second");
		assertThat(OfficeRules.mayAccept(person(MAKER, Role.SECRETARY), term(), Set.of(MAKER)).why().key())
			.isEqualTo("office.accept.other");
	}

	@Test
	void aConfirmedTermIsNeitherConfirmedNorTakenBackAgain() {
		OfficeTerm term = term();
		term.confirm(SECOND, Instant.EPOCH);
		assertThat(key(OfficeRules.mayConfirm(person(SECOND, Role.DISCIPLINE), term)))
			.isEqualTo("office.confirmed.already");
		assertThat(key(OfficeRules.mayAccept(person(ENTERED, Role.MEMBER), term, Set.of())))
			.isEqualTo("office.confirmed.already");
		assertThat(key(OfficeRules.mayWithdraw(person(MAKER, Role.SECRETARY), term)))
			.isEqualTo("office.confirmed.already");
	}

	@Test
	void aSecretaryIsNeverEndedByHand() {
		OfficeTerm term = new OfficeTerm(ENTERED, Role.SECRETARY, null, TODAY, MAKER);
		term.confirm(SECOND, Instant.EPOCH);
		assertThat(key(OfficeRules.mayEnd(person(MAKER, Role.ORGANISATION), term, TODAY)))
			.isEqualTo("office.end.secretary");
	}

	@Test
	void aTermThatIsOverIsNotEndedAgain() {
		OfficeTerm term = term();
		assertThat(key(OfficeRules.mayEnd(person(MAKER, Role.SECRETARY), term, TODAY)))
			.isEqualTo("office.end.unconfirmed");
		term.confirm(SECOND, Instant.EPOCH);
		term.endOn(TODAY);
		assertThat(OfficeRules.mayEnd(person(MAKER, Role.SECRETARY), term, TODAY).allowed()).isTrue();
		assertThat(key(OfficeRules.mayEnd(person(MAKER, Role.SECRETARY), term, TODAY.plusDays(1))))
			.isEqualTo("office.end.over");
		assertThat(key(OfficeRules.mayEnd(person(MAKER, Role.SECTION_HEAD), term, TODAY)))
			.isEqualTo("office.enter.office");
	}

	private static String key(Verdict verdict) {
		return verdict.why().key();
	}

	private static OfficeTerm term() {
		return new OfficeTerm(ENTERED, Role.DISCIPLINE, null, TODAY, MAKER);
	}

	private static CurrentPerson person(long id, Role role) {
		return new CurrentPerson(id, id, 9, "", "", EnumSet.of(role), Set.of());
	}

}
