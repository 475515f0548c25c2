package org.zhibu.objection;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class AnswererRuleTests {

	private static final Instant RAISED = Instant.parse("2026-11-03T01:00:00Z");

	private static final List<Role> COMMITTEE = List.of(Role.SECRETARY, Role.ORGANISATION, Role.DISCIPLINE,
			Role.PUBLICITY);

	@ParameterizedTest(name = "{0} able, {1} hours silent: {2}")
	@CsvSource({ "DISCIPLINE SECRETARY ORGANISATION PUBLICITY, 0, DISCIPLINE",
			"DISCIPLINE SECRETARY ORGANISATION PUBLICITY, 71, DISCIPLINE",
			"DISCIPLINE SECRETARY ORGANISATION PUBLICITY, 72, SECRETARY",
			"DISCIPLINE SECRETARY ORGANISATION PUBLICITY, 144, ORGANISATION",
			"DISCIPLINE SECRETARY ORGANISATION PUBLICITY, 216, PUBLICITY",
			"DISCIPLINE SECRETARY ORGANISATION PUBLICITY, 9000, PUBLICITY",
			"SECRETARY ORGANISATION PUBLICITY, 0, SECRETARY", "ORGANISATION PUBLICITY, 0, ORGANISATION",
			"ORGANISATION PUBLICITY, 72, PUBLICITY", "PUBLICITY, 0, PUBLICITY", "PUBLICITY, -5, PUBLICITY" })
	void theFirstNotBarredAnswersAndSilenceLetsInTheNext(String able, long hours, Role asked) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String role : able.split(" ")) {
			roles.add(Role.valueOf(role));
		}
		assertThat(AnswererRule.asked(roles, Duration.ofHours(hours))).contains(asked);
	}

	@Test
	void whenAllAreBarredNoOfficerIsAsked() {
		assertThat(AnswererRule.asked(Set.of(), Duration.ofDays(30))).isEmpty();
	}

	@Test
	void ofAllTriplesOfOwnerObjectorAndAnswererNobodyAnswersHisOwnMatter() {
		List<String> triples = new ArrayList<>();
		for (long owner = 1; owner <= 6; owner++) {
			for (long objector = 1; objector <= 6; objector++) {
				Set<Long> barred = new HashSet<>(List.of(owner, objector));
				for (int answerer = 0; answerer < COMMITTEE.size(); answerer++) {
					boolean concerned = answerer + 1 == owner || answerer + 1 == objector;
					Verdict verdict = mayAnswerAtLast(objector, answerer, barred);
					assertThat(verdict.allowed())
						.as("owner %s, objector %s, answerer %s", owner, objector, answerer + 1)
						.isEqualTo(!concerned);
					triples.add(owner + " " + objector + " " + answerer);
				}
			}
		}
		assertThat(triples).hasSize(144);
	}

	/**
	 * After long silence every officer not barred may answer, so that only being
	 * concerned bars him.
	 */
	private static Verdict mayAnswerAtLast(long objector, int answerer, Set<Long> barred) {
		Set<Role> able = EnumSet.noneOf(Role.class);
		for (int i = 0; i < COMMITTEE.size(); i++) {
			if (!barred.contains(i + 1L)) {
				able.add(COMMITTEE.get(i));
			}
		}
		Objection objection = new Objection(7L, YearMonth.of(2026, 10), 1, 4, objector, "断钎杆", RAISED);
		CurrentPerson officer = new CurrentPerson(0, answerer + 1L, 1, "", "",
				Set.of(COMMITTEE.get(answerer), Role.MEMBER, Role.WORKER), Set.of());
		return ObjectionRules.mayAnswer(objection, officer, able, barred, RAISED.plus(Duration.ofDays(30)));
	}

	@Test
	void theMembersMeetingDecidesOnlyWhenEveryOfficerIsBarred() {
		Objection objection = new Objection(7L, YearMonth.of(2026, 10), 1, 4, 9L, "断钎杆", RAISED);
		CurrentPerson secretary = new CurrentPerson(0, 1L, 1, "", "", Set.of(Role.SECRETARY), Set.of());
		CurrentPerson worker = new CurrentPerson(0, 20L, 1, "", "", Set.of(Role.WORKER), Set.of());
		assertThat(ObjectionRules.mayRecordMeeting(objection, secretary, Set.of()).allowed()).isTrue();
		assertThat(ObjectionRules.mayRecordMeeting(objection, secretary, Set.of(Role.PUBLICITY)).why().key())
			.isEqualTo("objection.meeting.needless");
		assertThat(ObjectionRules.mayRecordMeeting(objection, worker, Set.of()).why().key())
			.isEqualTo("objection.answer.office");
	}

}
