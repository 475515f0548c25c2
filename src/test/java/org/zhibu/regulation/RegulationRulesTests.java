package org.zhibu.regulation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When a regulation holds, who writes it, and what its text is read as. */
class RegulationRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 26);

	@ParameterizedTest
	@CsvSource({ "2026-09-30, COMING", "2026-10-01, IN_FORCE", "2026-10-30, IN_FORCE", "2026-10-31, IN_FORCE",
			"2026-11-01, ENDED", "2099-01-01, ENDED", "1980-01-01, COMING" })
	void holdsFromItsFirstToItsLastDay(LocalDate day, RegulationState expected) {
		Regulation regulation = from(LocalDate.of(2026, 10, 1));
		regulation.end(LocalDate.of(2026, 10, 31));
		assertThat(regulation.stateOn(day)).isEqualTo(expected);
		assertThat(regulation.inForceOn(day)).isEqualTo(expected == RegulationState.IN_FORCE);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-25, no", "2026-10-26, no", "2026-10-27, yes", "2030-01-01, yes" })
	void isRewrittenOnlyBeforeItsFirstDay(LocalDate from, String may) {
		assertThat(RegulationRules.mayRewrite(from(from), TODAY).allowed()).isEqualTo(may.equals("yes"));
		assertThat(RegulationRules.mayReplace(from(from), TODAY).allowed()).isEqualTo(may.equals("no"));
		assertThat(RegulationRules.mayEnd(from(from), TODAY).allowed()).isEqualTo(may.equals("no"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-25, regulation.from.past", "2026-10-26, ''", "2026-10-27, ''",
			"2020-01-01, regulation.from.past" })
	void aSuccessorHoldsFromTodayOrLater(LocalDate day, String why) {
		var verdict = RegulationRules.maySucceedFrom(from(LocalDate.of(2026, 1, 1)), day, TODAY);
		assertThat(verdict.allowed() ? "" : verdict.why().key()).isEqualTo(why);
		assertThat(RegulationRules.maySucceedFrom(from(TODAY), TODAY, TODAY).why().key())
			.isEqualTo("regulation.from.before");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void secretaryAndOrganisationWriteIt(Role role) {
		CurrentPerson person = new CurrentPerson(1, 2L, 3, "", "", Set.of(role), Set.of());
		assertThat(RegulationRules.mayWrite(person).allowed())
			.isEqualTo(role == Role.SECRETARY || role == Role.ORGANISATION);
	}

	@Test
	void aSuccessorNeverLengthensTheLifeOfWhatEndedBefore() {
		Regulation before = from(LocalDate.of(2026, 1, 1));
		before.end(LocalDate.of(2026, 11, 30));
		before.giveWayTo(from(LocalDate.of(2027, 1, 1)));
		assertThat(before.getEndsOn()).isEqualTo("2026-11-30");
		Regulation open = from(LocalDate.of(2026, 1, 1));
		open.giveWayTo(from(LocalDate.of(2027, 1, 1)));
		assertThat(open.getEndsOn()).isEqualTo("2026-12-31");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "第七条 断钎杆要回收。|断钎杆要回收。", "第 7 条：断钎杆要回收。|断钎杆要回收。", "7、断钎杆要回收。|断钎杆要回收。", "12. 断钎杆要回收。|断钎杆要回收。",
					"1.5 分以下不扣。|1.5 分以下不扣。", "第二十一条 班前会不迟到。|班前会不迟到。", "　　断钎杆要回收。　|断钎杆要回收。", "2026年起执行。|2026年起执行。" })
	void numbersBeforeAClauseAreLeftOffAndFiguresStay(String typed, String wording) {
		assertThat(ClauseText.split(typed)).containsExactly(wording);
	}

	@Test
	void everyParagraphIsAClauseAndEmptyOnesAreNone() {
		assertThat(ClauseText.split("一\r\n\r\n二\n \n第3条\n三")).containsExactly("一", "二", "三");
		assertThat(ClauseText.split(" \n 第一条 \n")).isEmpty();
	}

	@Test
	void whatNoBookCanSayIsRefusedAtItsField() {
		LocalDate day = LocalDate.of(2026, 1, 1);
		assertThat(new RegulationDraft("1", "《成本管理办法》", "支委会", day, List.of("条")).title()).isEqualTo("成本管理办法");
		refused(new RegulationDraft(" ", "办法", "支委会", day, List.of("条")), "regulation.number.length");
		refused(new RegulationDraft("1", "《》", "支委会", day, List.of("条")), "regulation.title.length");
		refused(new RegulationDraft("1", "长".repeat(61), "支委会", day, List.of("条")), "regulation.title.length");
		refused(new RegulationDraft("1", "办法", "", day, List.of("条")), "regulation.adopted.length");
		refused(new RegulationDraft("1", "办法", "支委会", LocalDate.of(1979, 12, 31), List.of("条")),
				"regulation.from.range");
		refused(new RegulationDraft("1", "办法", "支委会", LocalDate.of(2028, 10, 27), List.of("条")),
				"regulation.from.range");
		refused(new RegulationDraft("1", "办法", "支委会", day, List.of()), "regulation.clauses.none");
		refused(new RegulationDraft("1", "办法", "支委会", day, Collections.nCopies(201, "条")), "regulation.clauses.many");
		refused(new RegulationDraft("1", "办法", "支委会", day, List.of("条", "长".repeat(501))), "regulation.clause.length");
		new RegulationDraft("1", "办".repeat(60), "支委会", TODAY.plusYears(2), Collections.nCopies(200, "长".repeat(500)))
			.requireSound(TODAY);
	}

	private static void refused(RegulationDraft draft, String key) {
		assertThatThrownBy(() -> draft.requireSound(TODAY)).isInstanceOf(RuleViolation.class).hasMessage(key);
	}

	private static Regulation from(LocalDate day) {
		return new Regulation(new RegulationDraft("1", "办法", "支委会", day, List.of("条")));
	}

}
