package org.zhibu.concern;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Every state of a concern × every verb. */
class ConcernRulesTests {

	private static final Instant RAISED = Instant.parse("2026-10-26T01:00:00Z");

	private final CurrentPerson secretary = officer(1, Role.SECRETARY);

	private final CurrentPerson discipline = officer(3, Role.DISCIPLINE);

	private final CurrentPerson publicity = officer(4, Role.PUBLICITY);

	private final Concern concern = Concern.boxed("hash", 1L, 2L, RAISED);

	@Test
	void itIsAcknowledgedAnsweredAndClosedInOrder() {
		assertThat(ConcernRules.mayAnswer(this.discipline, this.concern).why().key()).isEqualTo("concern.answer.first");
		assertThat(ConcernRules.mayClose(this.concern).why().key()).isEqualTo("concern.unanswered");
		assertThat(ConcernRules.mayAcknowledge(this.publicity, this.concern).allowed()).isTrue();
		this.concern.acknowledge(RAISED);
		assertThat(ConcernRules.mayAcknowledge(this.secretary, this.concern).allowed()).isFalse();
		assertThat(ConcernRules.mayAnswer(this.publicity, this.concern).why().key()).isEqualTo("concern.read.office");
		this.concern.assign(4L);
		assertThat(ConcernRules.mayAnswer(this.publicity, this.concern).allowed()).isTrue();
		this.concern.answered();
		assertThat(ConcernRules.mayAnswer(this.secretary, this.concern).why().key())
			.isEqualTo("concern.answered.already");
		assertThat(ConcernRules.mayClose(this.concern).allowed()).isTrue();
		this.concern.reopen();
		assertThat(ConcernRules.mayAnswer(this.secretary, this.concern).allowed()).isTrue();
		assertThat(this.concern.getReopened()).isOne();
	}

	@Test
	void aNameIsOpenedByTwoAndReadByThemAlone() {
		assertThat(ConcernRules.mayAgree(this.secretary, this.concern).why().key()).isEqualTo("concern.open.unasked");
		this.concern.askOpening(3L, "要当面问");
		assertThat(ConcernRules.mayAgree(this.discipline, this.concern).why().key()).isEqualTo("concern.open.second");
		assertThat(ConcernRules.mayReadName(this.discipline, this.concern).why().key()).isEqualTo("concern.open.two");
		assertThat(ConcernRules.mayAgree(this.secretary, this.concern).allowed()).isTrue();
		this.concern.agreeOpening(1L);
		assertThat(ConcernRules.mayReadName(this.secretary, this.concern).allowed()).isTrue();
		assertThat(ConcernRules.mayReadName(this.publicity, this.concern).why().key()).isEqualTo("concern.open.others");
		assertThat(ConcernRules.mayAskOpening(this.secretary, this.concern).allowed()).isFalse();
	}

	@Test
	void nobodyTakesUpHisOwnAndAfterThreeDaysItIsLate() {
		Concern own = Concern.named(1L, 1L, RAISED);
		assertThat(ConcernRules.mayAcknowledge(this.secretary, own).why().key()).isEqualTo("concern.own");
		assertThat(own.isLate(RAISED.plus(Duration.ofDays(3)))).isFalse();
		assertThat(own.isLate(RAISED.plus(Duration.ofDays(3)).plusSeconds(1))).isTrue();
		assertThat(ConcernRules.mayAskOpening(this.discipline, own).why().key()).isEqualTo("concern.open.none");
	}

	private static CurrentPerson officer(long id, Role role) {
		return new CurrentPerson(id, id, 7, "名", "支部", Set.of(role, Role.MEMBER, Role.WORKER), Set.of());
	}

}
