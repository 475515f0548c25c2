package org.zhibu.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Who notes and withdraws which fact. */
class FactRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 26);

	private static final Set<Role> EVERYWHERE = EnumSet.of(Role.SECRETARY, Role.ORGANISATION, Role.DISCIPLINE,
			Role.PUBLICITY, Role.SECTION_HEAD, Role.DEPUTY_HEAD);

	@ParameterizedTest
	@EnumSource(Role.class)
	void committeeAndHeadsNoteAboutEverybodyAndEveryZone(Role role) {
		assertThat(FactRules.mayNoteAbout(with(role), 9L, 5L).allowed()).isEqualTo(EVERYWHERE.contains(role));
		assertThat(FactRules.mayNoteAbout(with(role), 9L, null).allowed()).isEqualTo(EVERYWHERE.contains(role));
		assertThat(FactRules.mayNoteAboutZone(with(role), 3, Set.of()).allowed()).isEqualTo(EVERYWHERE.contains(role));
	}

	@Test
	void aTeamLeaderNotesAboutHisTeamAMemberAboutHisZone() {
		CurrentPerson leader = new CurrentPerson(1, 2L, 3, "", "", Set.of(Role.TEAM_LEADER, Role.WORKER), Set.of(7L));
		assertThat(FactRules.mayNoteAbout(leader, 9L, 7L).allowed()).isTrue();
		assertThat(why(FactRules.mayNoteAbout(leader, 9L, 8L))).isEqualTo("fact.note.team");
		assertThat(why(FactRules.mayNoteAbout(leader, 9L, null))).isEqualTo("fact.note.team");
		assertThat(why(FactRules.mayNoteAboutZone(leader, 3, Set.of()))).isEqualTo("fact.note.zone");
		CurrentPerson member = with(Role.MEMBER);
		assertThat(FactRules.mayNoteAboutZone(member, 3, Set.of(3L)).allowed()).isTrue();
		assertThat(why(FactRules.mayNoteAboutZone(member, 4, Set.of(3L)))).isEqualTo("fact.note.zone");
		assertThat(why(FactRules.mayNoteAboutZone(with(Role.WORKER), 3, Set.of(3L)))).isEqualTo("fact.note.right");
	}

	@Test
	void nobodyNotesAboutHimself() {
		assertThat(why(FactRules.mayNoteAbout(with(Role.SECRETARY), 2L, 7L))).isEqualTo("fact.note.self");
	}

	@Test
	void whoNotedItOrAnOfficerItDoesNotConcernWithdrawsIt() {
		assertThat(FactRules.mayWithdraw(with(Role.MEMBER), 2L, 9L, false).allowed()).isTrue();
		assertThat(why(FactRules.mayWithdraw(with(Role.MEMBER), 4L, 9L, false))).isEqualTo("fact.withdraw.office");
		assertThat(why(FactRules.mayWithdraw(with(Role.SECTION_HEAD), 4L, 9L, false)))
			.isEqualTo("fact.withdraw.office");
		assertThat(FactRules.mayWithdraw(with(Role.PUBLICITY), 4L, 9L, false).allowed()).isTrue();
		assertThat(FactRules.mayWithdraw(with(Role.PUBLICITY), 4L, null, false).allowed()).isTrue();
		assertThat(why(FactRules.mayWithdraw(with(Role.PUBLICITY), 4L, 2L, false))).isEqualTo("fact.withdraw.own");
		assertThat(why(FactRules.mayWithdraw(with(Role.PUBLICITY), 2L, 9L, true))).isEqualTo("fact.withdrawn.already");
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-26, ''", "2026-10-27, fact.day.future", "2025-10-25, ''", "2025-10-24, fact.day.old",
			"1900-01-01, fact.day.old" })
	void aFactIsFreshAndNeverAhead(LocalDate day, String why) {
		assertThat(flaw(new FactDraft(day, null, 9L, null, 1, "看到", true, null))).isEqualTo(why);
	}

	@Test
	void aFactIsAboutOnePersonOrOneZoneAndShort() {
		assertThat(flaw(new FactDraft(TODAY, null, null, null, 1, "看到", true, null))).isEqualTo("fact.about.missing");
		assertThat(flaw(new FactDraft(TODAY, null, 9L, 3L, 1, "看到", true, null))).isEqualTo("fact.about.missing");
		assertThat(flaw(new FactDraft(TODAY, "", 9L, null, 1, "长".repeat(200), true, null))).isEmpty();
		assertThat(flaw(new FactDraft(TODAY, "", 9L, null, 1, "长".repeat(201), true, null)))
			.isEqualTo("fact.seen.length");
		assertThat(flaw(new FactDraft(TODAY, "", 9L, null, 1, "  ", true, null))).isEqualTo("fact.seen.length");
		assertThat(flaw(new FactDraft(TODAY, "长".repeat(41), 9L, null, 1, "看到", true, null)))
			.isEqualTo("fact.place.long");
		assertThat(flaw(new FactDraft(TODAY, "", 9L, null, 0, "看到", true, null))).isEqualTo("fact.item.missing");
		assertThat(flaw(new FactDraft(TODAY, "", 9L, null, 11, "看到", true, null))).isEqualTo("fact.item.missing");
	}

	@ParameterizedTest
	@CsvSource({ "10105, p5", "邵北辰, p5", "sbc, p5", "SBC, p5", "' sbc ', p5", "三号巷, z8", "qzy, fact.find.many",
			"nobody, fact.find.nobody", "s, fact.find.nobody" })
	void aPersonAnswersToNumberNameAndInitials(String typed, String meant) {
		FactChoices choices = new FactChoices(List.of(new FactChoices.Choice(5, "10105", "邵北辰", "sbc"),
				new FactChoices.Choice(6, "10106", "秦致远", "qzy"), new FactChoices.Choice(7, "10107", "钱志勇", "qzy")),
				Map.of(8L, "三号巷"), List.of());
		String found;
		try {
			found = choices.meant(typed);
		}
		catch (RuleViolation no) {
			found = no.sentence().key();
		}
		assertThat(found).isEqualTo(meant);
	}

	@ParameterizedTest
	@CsvSource({ "12, 2026-10, 12, 2026-10", "x, 2026-13, , ", "'', '', , ", "99999999999999999999, 0000-00, , " })
	void aFilterThatCannotBeReadFiltersNothing(String person, String month, Long id, YearMonth read) {
		assertThat(FactFilter.of(person, month)).isEqualTo(new FactFilter(id, read));
	}

	private static String flaw(FactDraft draft) {
		try {
			draft.requireSound(TODAY);
			return "";
		}
		catch (RuleViolation no) {
			return no.sentence().key();
		}
	}

	private static String why(Verdict verdict) {
		assertThat(verdict.allowed()).isFalse();
		return verdict.why().key();
	}

	private static CurrentPerson with(Role role) {
		return new CurrentPerson(1, 2L, 3, "", "", Set.of(role), Set.of());
	}

}
