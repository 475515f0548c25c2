package org.zhibu.visit;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.zhibu.confidence.NoteText;
import org.zhibu.shared.RuleViolation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What two consents cover, and what a promise needs. */
class VisitDraftTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 26);

	private static final NoteText SILENT = new NoteText();

	private static final NoteText TOLD = new NoteText().with("facts", "屋顶漏雨");

	@Test
	void whoIsReachedAgreedBeforeAndTheFamilysWordsNeedItsOwnConsent() {
		refused("visit.worker.consent", draft(2L, true, false, false, SILENT));
		refused("visit.worker.consent", draft(2L, false, false, true, SILENT));
		refused("visit.family.consent", draft(2L, true, true, false, TOLD));
		fine(draft(2L, true, true, false, SILENT));
		fine(draft(2L, true, true, true, TOLD));
		fine(draft(2L, false, false, false, SILENT));
		assertThatCode(() -> draft(null, true, true, false, TOLD).requireSound(VisitKind.DORMITORY, TODAY))
			.doesNotThrowAnyException();
	}

	@Test
	void twoGoToAHomeAndOneMayCall() {
		refused("visit.second.missing", draft(null, true, true, false, SILENT));
		assertThatCode(() -> draft(null, true, true, false, SILENT).requireSound(VisitKind.PHONE, TODAY))
			.doesNotThrowAnyException();
	}

	@Test
	void aPromiseHasADayAndSomebodyWhoWasMet() {
		refused("visit.promise.due", promising(true, null));
		refused("visit.promise.due", promising(true, TODAY.minusDays(1)));
		refused("visit.promise.due", promising(true, TODAY.plusMonths(12).plusDays(1)));
		refused("visit.promise.unreached", promising(false, TODAY));
		fine(promising(true, TODAY));
		fine(promising(true, TODAY.plusMonths(12)));
	}

	private static VisitDraft draft(Long second, boolean reached, boolean worker, boolean family, NoteText text) {
		return new VisitDraft(1, TODAY, second, "HOME", reached, worker, family, null, text, List.of(), false);
	}

	private static VisitDraft promising(boolean reached, LocalDate due) {
		return new VisitDraft(1, TODAY, 2L, "HOME", reached, true, true, null, SILENT,
				List.of(new VisitDraft.Promise(true, "劝他早睡", null, due)), false);
	}

	private static void refused(String key, VisitDraft draft) {
		assertThatThrownBy(() -> draft.requireSound(VisitKind.HOME, TODAY)).isInstanceOf(RuleViolation.class)
			.hasMessage(key);
	}

	private static void fine(VisitDraft draft) {
		assertThatCode(() -> draft.requireSound(VisitKind.HOME, TODAY)).doesNotThrowAnyException();
	}

}
