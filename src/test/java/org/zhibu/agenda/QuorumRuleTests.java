package org.zhibu.agenda;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Enough people, enough votes: never lowered by who may not vote. */
class QuorumRuleTests {

	@ParameterizedTest(name = "{0} {1}: of {2} due at least {3} are there, and {5} votes pass when {4} are there")
	@CsvSource({ "MEMBERS, OPEN, 11, 6, 7, 6", "MEMBERS, OPEN, 11, 6, 11, 6", "MEMBERS, OPEN, 10, 5, 5, 6",
			"MEMBERS, OPEN, 3, 2, 2, 2", "MEMBERS, OPEN, 30, 15, 15, 16", "MEMBERS, OPEN, 1, 1, 1, 1",
			"MEMBERS, ELECTION, 11, 9, 9, 5", "MEMBERS, ELECTION, 11, 9, 11, 6", "MEMBERS, ELECTION, 10, 8, 8, 5",
			"MEMBERS, ELECTION, 5, 4, 4, 3", "MEMBERS, ELECTION, 30, 24, 24, 13", "COMMITTEE, OPEN, 4, 3, 3, 3",
			"COMMITTEE, OPEN, 4, 3, 4, 3", "COMMITTEE, OPEN, 3, 2, 2, 2", "COMMITTEE, OPEN, 5, 3, 3, 3",
			"COMMITTEE, OPEN, 7, 4, 4, 4", "GROUP, OPEN, 4, 3, 3, 3", "GROUP, OPEN, 5, 3, 4, 3",
			"OFFICE_MEETING, OPEN, 3, 2, 2, 2", "OFFICE_MEETING, OPEN, 3, 2, 3, 2", "OFFICE_MEETING, OPEN, 4, 3, 3, 2",
			"OFFICE_MEETING, OPEN, 4, 3, 4, 3", "OFFICE_MEETING, OPEN, 6, 4, 4, 3",
			"OFFICE_MEETING, OPEN, 30, 20, 20, 11" })
	void theBarIsComputed(Body body, Ballot ballot, int due, int least, int present, int needed) {
		QuorumRule rule = QuorumRule.of(body, ballot);
		assertThat(rule.leastPresent(due)).isEqualTo(least);
		Bench bench = new Bench(due, present, 0);
		assertThat(rule.leastYes(bench)).isEqualTo(needed);
		assertThat(rule.mayVote(bench).allowed()).isTrue();
		assertThat(rule.passes(bench, needed)).isTrue();
		assertThat(rule.passes(bench, needed - 1)).isFalse();
		assertThat(rule.mayVote(new Bench(due, least - 1, 0)).allowed()).isFalse();
	}

	@ParameterizedTest(name = "committee of 4, {0} there, {1} silenced: {2}")
	@CsvSource({ "4, 0, yes", "4, 1, yes", "4, 2, impossible", "3, 0, yes", "3, 1, impossible", "2, 0, few",
			"0, 0, few" })
	void anImpossiblePassIsSaidBeforeTheVote(int present, int silenced, String expected) {
		QuorumRule rule = QuorumRule.of(Body.COMMITTEE, Ballot.OPEN);
		Bench bench = new Bench(4, present, silenced);
		String key = rule.mayPass(bench).allowed() ? "quorum.yes" : rule.mayPass(bench).why().key();
		assertThat(key).isEqualTo("quorum." + expected);
	}

	@ParameterizedTest(name = "{0}: whoever is recused neither lowers the bar nor the number that must be there")
	@EnumSource(Body.class)
	void recusalNeverHelps(Body body) {
		for (Ballot ballot : Ballot.values()) {
			QuorumRule rule = QuorumRule.of(body, ballot);
			for (int due = 3; due <= 30; due++) {
				for (int present = 0; present <= due; present++) {
					for (int silenced = 0; silenced <= present; silenced++) {
						Bench bench = new Bench(due, present, silenced);
						Bench free = new Bench(due, present, 0);
						assertThat(rule.leastYes(bench)).isEqualTo(rule.leastYes(free));
						assertThat(rule.mayVote(bench).allowed()).isEqualTo(rule.mayVote(free).allowed());
						assertThat(rule.mayPass(bench).allowed())
							.isEqualTo(rule.mayVote(free).allowed() && present - silenced >= rule.leastYes(free));
					}
				}
			}
		}
	}

	@ParameterizedTest(name = "{0} of {1} silenced: reachable {2}")
	@MethodSource("reachable")
	void whatCannotBeReachedGoesToTheMembersMeeting(Body body, int due, int silenced, boolean reachable) {
		assertThat(QuorumRule.of(body, Ballot.OPEN).reachable(due, silenced)).isEqualTo(reachable);
	}

	static Stream<Arguments> reachable() {
		return Stream.of(Arguments.of(Body.COMMITTEE, 4, 1, true), Arguments.of(Body.COMMITTEE, 4, 2, false),
				Arguments.of(Body.COMMITTEE, 3, 1, true), Arguments.of(Body.COMMITTEE, 3, 2, false),
				Arguments.of(Body.OFFICE_MEETING, 3, 1, true), Arguments.of(Body.OFFICE_MEETING, 3, 2, false),
				Arguments.of(Body.MEMBERS, 11, 5, true), Arguments.of(Body.MEMBERS, 11, 6, false),
				Arguments.of(Body.COMMITTEE, 0, 0, false));
	}

	@ParameterizedTest
	@CsvSource({ "3, 4, 0", "3, 2, 3", "-1, 0, 0", "3, -1, 0", "3, 2, -1" })
	void aBenchThatCannotBeIsRefused(int due, int present, int silenced) {
		assertThatThrownBy(() -> new Bench(due, present, silenced)).isInstanceOf(IllegalArgumentException.class);
	}

	@ParameterizedTest
	@MethodSource("sizes")
	void aFullBenchOfFreeVotersCanAlwaysPass(int due) {
		for (Body body : Body.values()) {
			for (Ballot ballot : Ballot.values()) {
				assertThat(QuorumRule.of(body, ballot).reachable(due, 0)).isTrue();
			}
		}
	}

	static IntStream sizes() {
		return IntStream.rangeClosed(1, 30);
	}

}
