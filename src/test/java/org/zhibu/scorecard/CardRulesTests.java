package org.zhibu.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.scheme.Calendar;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.TestSchemes;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Points;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Every state of a card × every verb: yes, or the sentence of the no. */
class CardRulesTests {

	private static final long OWNER = 1;

	private static final long OFFICER = 2;

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final Calendar DAYS = new Calendar(OCTOBER, 25, 2, 3, 3);

	private static final int LIMIT = 950;

	private final Scheme scheme = TestSchemes.standard();

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "EMPTY, yes, yes, yes, scorecard.sign.incomplete, scorecard.correct.early",
			"MARKED, yes, yes, yes, yes, scorecard.correct.early",
			"CUT_WITHOUT_REASON, yes, yes, yes, scorecard.sign.reason, scorecard.correct.early",
			"HIGH_WITHOUT_MERIT, yes, yes, yes, scorecard.sign.merit, scorecard.correct.early",
			"HIGH_WITH_MERIT, yes, yes, yes, yes, scorecard.correct.early",
			"REVIEWED, yes, yes, yes, scorecard.sign.enough, scorecard.correct.early",
			"PUBLISHED, scorecard.published.already, scorecard.published.already, scorecard.published.already, "
					+ "scorecard.published.already, yes",
			"PENDING, scorecard.published.already, yes, scorecard.published.already, yes, scorecard.correct.pending",
			"PENDING_INCOMPLETE, scorecard.published.already, yes, scorecard.published.already, "
					+ "scorecard.sign.incomplete, scorecard.correct.pending",
			"EXCUSED, scorecard.excused.already, scorecard.excused.already, scorecard.excused.already, yes, "
					+ "scorecard.excused.already",
			"EXCUSED_REVIEWED, scorecard.excused.already, scorecard.excused.already, scorecard.excused.already, "
					+ "scorecard.sign.enough, scorecard.excused.already",
			"EXCUSED_PUBLISHED, scorecard.excused.already, scorecard.excused.already, scorecard.excused.already, "
					+ "scorecard.published.already, scorecard.excused.already" })
	void everyStateTimesEveryVerb(Standing standing, String self, String mark, String excuse, String sign,
			String correct) {
		Scorecard card = card(standing);
		CurrentPerson officer = person(OFFICER, Role.DISCIPLINE);
		says(CardRules.maySelfScore(card, person(OWNER, Role.MEMBER), LocalDate.of(2026, 10, 26), DAYS), self);
		says(CardRules.mayMark(card, officer, Set.of()), mark);
		says(CardRules.mayExcuse(card, officer, Set.of()), excuse);
		says(CardRules.maySign(card, officer, Set.of(), Set.of(), LIMIT), sign);
		says(CardRules.mayCorrect(card, officer, Set.of()), correct);
	}

	@ParameterizedTest(name = "nobody judges his own card, in state {0}")
	@EnumSource(Standing.class)
	void nobodyJudgesHisOwnCard(Standing standing) {
		judged(card(standing), person(OWNER, Role.SECRETARY), Set.of(), "scorecard.mark.own");
	}

	@ParameterizedTest(name = "nobody judges whom he is recused from, in state {0}")
	@EnumSource(Standing.class)
	void nobodyJudgesWhomHeIsRecusedFrom(Standing standing) {
		judged(card(standing), person(OFFICER, Role.SECRETARY), Set.of(OWNER), "scorecard.mark.recused");
	}

	@ParameterizedTest(name = "a {0} judges a card only when on the committee")
	@EnumSource(Role.class)
	void onlyTheCommitteeJudges(Role role) {
		boolean committee = role.ofCommittee();
		Scorecard card = card(Standing.MARKED);
		says(CardRules.mayMark(card, person(OFFICER, role), Set.of()), committee ? "yes" : "scorecard.mark.office");
		says(CardRules.maySign(card, person(OFFICER, role), Set.of(), Set.of(), LIMIT),
				committee ? "yes" : "scorecard.mark.office");
	}

	@Test
	void nobodySignsTwice() {
		Scorecard card = card(Standing.MARKED);
		says(CardRules.maySign(card, person(OFFICER, Role.PUBLICITY), Set.of(), Set.of(OFFICER), LIMIT),
				"scorecard.sign.twice");
		says(CardRules.maySign(card, person(3, Role.PUBLICITY), Set.of(), Set.of(OFFICER), LIMIT), "yes");
	}

	@ParameterizedTest(name = "on {0} the self score is answered {1}")
	@CsvSource({ "2026-10-01, scorecard.self.early", "2026-10-24, scorecard.self.early", "2026-10-25, yes",
			"2026-10-31, yes", "2026-11-01, scorecard.self.late", "2027-10-26, scorecard.self.late" })
	void theSelfScoreHasItsDays(LocalDate today, String answer) {
		says(CardRules.maySelfScore(card(Standing.EMPTY), person(OWNER, Role.MEMBER), today, DAYS), answer);
	}

	@Test
	void nobodyScoresSomebodyElseForHim() {
		says(CardRules.maySelfScore(card(Standing.EMPTY), person(OFFICER, Role.SECRETARY), LocalDate.of(2026, 10, 26),
				DAYS), "scorecard.self.foreign");
	}

	@Test
	void aChangedMarkVoidsTheSignatures() {
		Scorecard card = card(Standing.REVIEWED);
		int round = card.getSignRound();
		card.mark(1, new Points(140), OFFICER, this.scheme);
		assertThat(card.getState()).isEqualTo(CardState.OPEN);
		assertThat(card.getSignRound()).isGreaterThan(round);
	}

	@Test
	void theSameMarkAgainVoidsNothing() {
		Scorecard card = card(Standing.REVIEWED);
		int round = card.getSignRound();
		card.mark(1, new Points(150), OFFICER, this.scheme);
		assertThat(card.getState()).isEqualTo(CardState.REVIEWED);
		assertThat(card.getSignRound()).isEqualTo(round);
	}

	@Test
	void theSelfScoreNeverEntersTheResult() {
		Scorecard card = card(Standing.MARKED);
		Points before = card.getTotal();
		card.giveSelfScore(this.scheme.getItems().stream().map((item) -> new Points(0)).toList(), Instant.EPOCH);
		assertThat(card.getTotal()).isEqualTo(before).isEqualTo(new Points(950));
	}

	@Test
	void aMissingMarkIsNoTotalAndNeverAZero() {
		Scorecard card = card(Standing.MARKED);
		card.mark(3, null, OFFICER, this.scheme);
		assertThat(card.getTotal()).isNull();
		assertThat(card.getMoney()).isNull();
		assertThat(card.getStars()).isNull();
	}

	@Test
	void aPendingVersionChangesNothingBeforeItIsInForce() {
		Scorecard card = card(Standing.PENDING);
		Points before = card.getTotal();
		card.mark(1, new Points(0), OFFICER, this.scheme);
		assertThat(card.getTotal()).isEqualTo(before);
		card.enforce(this.scheme, Instant.EPOCH);
		assertThat(card.getTotal()).isEqualTo(new Points(before.tenths() - 150));
	}

	private void judged(Scorecard card, CurrentPerson actor, Set<Long> recused, String why) {
		says(CardRules.mayMark(card, actor, recused), why);
		says(CardRules.mayExcuse(card, actor, recused), why);
		says(CardRules.maySign(card, actor, recused, Set.of(), LIMIT), why);
		says(CardRules.mayCorrect(card, actor, recused), why);
	}

	private static void says(Verdict verdict, String expected) {
		assertThat(verdict.allowed() ? "yes" : verdict.why().key()).isEqualTo(expected);
	}

	private static CurrentPerson person(long id, Role role) {
		return new CurrentPerson(id, id, 1, "", "", EnumSet.of(role), Set.of());
	}

	private Scorecard card(Standing standing) {
		Scorecard card = new Scorecard(new ScoreMonth(OCTOBER, 1L, Instant.EPOCH), OWNER, this.scheme);
		switch (standing) {
			case EMPTY -> {
			}
			case MARKED -> mark(card, true);
			case CUT_WITHOUT_REASON -> mark(card, false);
			case HIGH_WITHOUT_MERIT -> full(card);
			case HIGH_WITH_MERIT -> full(card).praise("全月无一处隐患");
			case REVIEWED -> mark(card, true).reviewed();
			case PUBLISHED -> published(mark(card, true));
			case PENDING -> published(mark(card, true)).beginVersion(Origin.CORRECTION, "算错了");
			case PENDING_INCOMPLETE -> {
				published(mark(card, true)).beginVersion(Origin.OBJECTION, "异议成立");
				card.mark(2, null, OFFICER, this.scheme);
			}
			case EXCUSED -> card.excuse("长期外派", this.scheme);
			case EXCUSED_REVIEWED -> {
				card.excuse("长期外派", this.scheme);
				card.reviewed();
			}
			case EXCUSED_PUBLISHED -> {
				card.excuse("长期外派", this.scheme);
				published(card);
			}
		}
		return card;
	}

	private Scorecard full(Scorecard card) {
		this.scheme.getItems().forEach((item) -> card.mark(item.getItemNo(), item.fullMark(), OFFICER, this.scheme));
		return card;
	}

	private Scorecard mark(Scorecard card, boolean withReason) {
		full(card).mark(1, new Points(150), OFFICER, this.scheme);
		if (withReason) {
			card.explain(1, "皮带机头有积煤", null);
		}
		return card;
	}

	private static Scorecard published(Scorecard card) {
		card.reviewed();
		card.publish("方致远", "101", null);
		return card;
	}

	/** Where a card stands. */
	enum Standing {

		EMPTY, MARKED, CUT_WITHOUT_REASON, HIGH_WITHOUT_MERIT, HIGH_WITH_MERIT, REVIEWED, PUBLISHED, PENDING,
		PENDING_INCOMPLETE, EXCUSED, EXCUSED_REVIEWED, EXCUSED_PUBLISHED

	}

}
