package org.zhibu.me;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** My page and the sessions behind it. */
@PageTest
class MeTests {

	private static final String FRESH = "掌子面上的风镐响了一整夜";

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	private Cast.Someone member;

	@BeforeEach
	void aMember() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.member = this.cast.branch().member(0);
	}

	@Test
	void myPageShowsMeMySessionsAndEveryPageIMayOpen() {
		Visitor visitor = this.cast.as(this.member);
		String text = visitor.open("/me").text();
		assertThat(text).contains(this.member.name()).contains(this.member.number()).contains("党员").contains("职工");
		assertThat(text).contains("这里 2026-10-26 09:00").contains("只有这里登录着");
		assertThat(text).contains("我能打开的页面").contains("我的评分").contains("公开栏");
		String main = visitor.html().substring(visitor.html().indexOf("<main"));
		assertThat(main).doesNotContain("/logins").doesNotContain("/audit");
	}

	@Test
	void languageAndThemeAreKept() {
		Visitor visitor = this.cast.as(this.member);
		visitor.from("/me", "/me/preferences", "theme", "dark", "language", "en");
		assertThat(visitor.follow().text()).contains("Pages I may open");
		assertThat(visitor.html()).contains("data-theme=\"dark\"").contains("lang=\"en\"");
		assertThat(this.cast.as(this.member).open("/me").text()).as("at the next sign-in too").contains("Sign out");
		visitor.from("/me", "/me/preferences", "theme", "system", "language", "");
		assertThat(visitor.follow().text()).contains("我能打开的页面");
		visitor.from("/me", "/me/preferences", "theme", "purple", "language", "xx");
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.text()).contains("从列表里选");
	}

	@Test
	void aNewSecretEndsEveryOtherSessionAndKeepsThisOne() {
		Visitor here = this.cast.as(this.member);
		Visitor there = this.cast.as(this.member);
		here.from("/me/secret", "/me/secret", "current", Cast.PASSPHRASE, "secret", FRESH + "没有停", "secretAgain",
				FRESH + "没有停");
		assertThat(here.follow().text()).contains("别处的登录都已经结束");
		assertThat(here.open("/").status()).isEqualTo(200);
		assertThat(there.open("/").location()).isEqualTo("/login");
		assertThat(this.cast.nobody().signIn(this.member.number(), FRESH + "没有停").open("/").status()).isEqualTo(200);
	}

	@Test
	void guessingTheCurrentSecretInAnOpenSessionIsDelayedToo() {
		Visitor visitor = this.cast.as(this.member);
		for (int i = 0; i < 3; i++) {
			visitor.from("/me/secret", "/me/secret", "current", "wrong " + i, "secret", "704152", "secretAgain",
					"704152");
			assertThat(visitor.status()).isEqualTo(422);
		}
		visitor.from("/me/secret", "/me/secret", "current", Cast.PASSPHRASE, "secret", "704152", "secretAgain",
				"704152");
		assertThat(visitor.text()).contains("请等 1 秒再试");
		visitor.from("/me/secret", "/me/secret", "current", "", "secret", "\0", "secretAgain", "x".repeat(300));
		assertThat(visitor.status()).isEqualTo(422);
	}

	@Test
	void theFourthSignInEndsTheOldestSession() {
		Visitor first = this.cast.as(this.member);
		Visitor second = this.cast.as(this.member);
		Visitor third = this.cast.as(this.member);
		assertThat(first.open("/me").status()).isEqualTo(200);
		pause();
		second.open("/me");
		pause();
		third.open("/me");
		pause();
		Visitor fourth = this.cast.as(this.member);
		assertThat(first.open("/me").location()).isEqualTo("/login");
		assertThat(second.open("/me").status()).isEqualTo(200);
		assertThat(third.open("/me").status()).isEqualTo(200);
		assertThat(fourth.open("/me").text()).containsSubsequence("这里", "别处", "别处");
	}

	@Test
	void otherSessionsAreEndedByHand() {
		Visitor here = this.cast.as(this.member);
		Visitor there = this.cast.as(this.member);
		here.from("/me", "/me/sessions/ending");
		assertThat(here.follow().text()).contains("别处的登录都结束了").contains("只有这里登录着");
		assertThat(there.open("/me").location()).isEqualTo("/login");
	}

	@Test
	void aSessionEndsAfterHalfAnHourWithoutARequest() {
		Visitor visitor = this.cast.as(this.member);
		this.clock.advance(Duration.ofMinutes(30));
		assertThat(visitor.open("/me").status()).isEqualTo(200);
		this.clock.advance(Duration.ofMinutes(30).plusSeconds(1));
		assertThat(visitor.open("/me").location()).isEqualTo("/login");
	}

	@Test
	void aSessionEndsAfterTwelveHoursHoweverBusy() {
		Visitor visitor = this.cast.as(this.member);
		for (int i = 0; i < 24; i++) {
			this.clock.advance(Duration.ofMinutes(30));
			assertThat(visitor.open("/me").status()).as("after %s half hours", i + 1).isEqualTo(200);
		}
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(visitor.open("/me").location()).isEqualTo("/login");
	}

	@Test
	void signingOutIsAPostAndEndsTheSession() {
		Visitor visitor = this.cast.as(this.member);
		assertThat(visitor.open("/logout").status()).as("a link signs nobody out").isEqualTo(404);
		assertThat(visitor.open("/me").status()).isEqualTo(200);
		visitor.from("/me", "/logout");
		assertThat(visitor.location()).isEqualTo("/login");
	}

	/** Sessions are ordered by the machine's clock, in milliseconds. */
	private static void pause() {
		try {
			Thread.sleep(5);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
