package org.zhibu.login;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in, and what misses lead to. */
@PageTest
class LoginTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void aMorning() {
		this.clock.moveTo(2026, 10, 26, 9);
	}

	@Test
	void theThirdMissWaitsASecondAndEveryFurtherOneTwiceAsLong() {
		Cast.Someone secretary = this.cast.branch().secretary();
		assertThat(tried(secretary.number(), "wrong").status()).isEqualTo(401);
		assertThat(tried(secretary.number(), "wrong").status()).isEqualTo(401);
		assertThat(tried(secretary.number(), "wrong").text()).contains("工号或口令不对");
		for (long wait : new long[] { 1, 2, 4, 8, 16 }) {
			Visitor early = tried(secretary.number(), Cast.PASSPHRASE);
			assertThat(early.status()).as("even with the right passphrase").isEqualTo(429);
			assertThat(early.text()).contains("请等 " + wait + " 秒再试");
			assertThat(early.header("Retry-After")).isEqualTo(Long.toString(wait));
			this.clock.advance(Duration.ofSeconds(wait));
			assertThat(tried(secretary.number(), "wrong").status()).isEqualTo(401);
		}
		this.clock.advance(Duration.ofSeconds(32));
		assertThat(tried(secretary.number(), Cast.PASSPHRASE).location()).isEqualTo("/");
		assertThat(tried(secretary.number(), "wrong").status()).as("misses are forgotten").isEqualTo(401);
		assertThat(tried(secretary.number(), Cast.PASSPHRASE).location()).isEqualTo("/");
	}

	@Test
	void aNameThatDoesNotExistIsAnsweredLikeOneThatDoes() {
		Cast.BranchOfStory branch = this.cast.branch();
		Cast.Someone member = branch.member(0);
		usesPin(member);
		List<String> ofPin = answers(member.number());
		List<String> ofNobody = answers("nobody-" + branch.code());
		assertThat(ofNobody).isEqualTo(ofPin);
		assertThat(ofNobody.get(0)).startsWith("401");
		String last = ofNobody.get(ofNobody.size() - 1);
		assertThat(last).startsWith("429").contains("新纸条");
		missed(branch.secretary(), 51);
		Visitor officer = tried(branch.secretary().number(), "wrong");
		assertThat(answer(officer)).as("of a passphrase").isEqualTo(last);
		this.clock.advance(Duration.ofMinutes(16));
		assertThat(tried(branch.secretary().number(), Cast.PASSPHRASE).location())
			.as("an officer is delayed, never locked out")
			.isEqualTo("/");
		assertThat(tried(member.number(), Cast.PASSPHRASE).status()).as("a PIN needs a new slip").isEqualTo(429);
	}

	@Test
	void aNameThatCannotExistIsOnlyWrong() {
		for (String name : List.of("", " ", "a\0b", "x".repeat(5000), "' or 1=1 --", "😀", "‮txt")) {
			assertThat(tried(name, "whatever it is").status()).as(name).isEqualTo(401);
		}
	}

	@Test
	void aDisabledLoginIsToldNothingEvenWithTheRightPassphrase() {
		Cast.BranchOfStory branch = this.cast.branch();
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("update account set enabled = false where person_id = ?")
				.params(branch.member(1).id())
				.update());
		Visitor disabled = tried(branch.member(1).number(), Cast.PASSPHRASE);
		assertThat(disabled.status()).isEqualTo(401);
		assertThat(disabled.text()).contains("工号或口令不对");
	}

	@Test
	void whoHasLeftDoesNotComeIn() {
		Cast.BranchOfStory branch = this.cast.branch();
		org.zhibu.shared.BranchContext.within(branch.id,
				() -> this.transaction.executeWithoutResult(
						(status) -> this.jdbc.sql("update person set left_on = ? where branch_id = ? and id = ?")
							.params(java.time.LocalDate.of(2026, 10, 25), branch.id, branch.member(2).id())
							.update()));
		assertThat(tried(branch.member(2).number(), Cast.PASSPHRASE).status()).isEqualTo(401);
	}

	private List<String> answers(String username) {
		this.clock.moveTo(2026, 10, 26, 9);
		List<String> answers = new ArrayList<>();
		for (int i = 0; i < 52; i++) {
			Visitor visitor = tried(username, "wrong " + i);
			answers.add(answer(visitor));
			if (i % 13 == 12) {
				answers.add(answer(tried(username, "at once")));
			}
			this.clock.advance(Duration.ofMinutes(15));
		}
		return answers;
	}

	private static String answer(Visitor visitor) {
		return visitor.status() + " " + visitor.header("Retry-After") + " " + visitor.text();
	}

	private void missed(Cast.Someone who, int times) {
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("update account set misses = ? where person_id = ?")
				.params(times, who.id())
				.update());
	}

	private void usesPin(Cast.Someone who) {
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("update account set secret_kind = 'PIN' where person_id = ?")
					.params(who.id())
					.update());
	}

	private Visitor tried(String username, String secret) {
		return this.cast.nobody().open("/login").submit("/login", "username", username, "password", secret);
	}

}
