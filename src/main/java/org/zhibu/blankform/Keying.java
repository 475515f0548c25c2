package org.zhibu.blankform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zhibu.scheme.Item;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.selfscore.SelfScores;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys in self marks from numbered paper forms. It never shows a self mark: who may see
 * those, and when, the card decides.
 */
@Service
@Transactional
class Keying {

	private static final int ROWS = 50;

	private final Months months;

	private final Schemes schemes;

	private final SelfScores selfScores;

	private final ScoreFormSql sql;

	private final Clock clock;

	Keying(Months months, Schemes schemes, SelfScores selfScores, ScoreFormSql sql, Clock clock) {
		this.months = months;
		this.schemes = schemes;
		this.selfScores = selfScores;
		this.sql = sql;
		this.clock = clock;
	}

	/** The page of the grid whose rows follow the given employee number. */
	@Transactional(readOnly = true)
	KeyingPage page(CurrentPerson actor, YearMonth period, String after) {
		ScoreMonth month = this.months.of(period);
		Scheme scheme = this.schemes.withItems(month.getSchemeId());
		Map<Long, Verdict> mayKey = this.selfScores.mayKey(actor, month);
		List<BlankForm> forms = this.sql.page(month.getId(), after, ROWS + 1);
		boolean more = forms.size() > ROWS;
		List<KeyingPage.Row> rows = (more ? forms.subList(0, ROWS) : forms).stream()
			.map((form) -> new KeyingPage.Row(form, whyNot(form, mayKey.get(form.cardId()))))
			.toList();
		boolean late = LocalDate.now(this.clock).isAfter(scheme.calendarOf(period).selfUntil());
		return new KeyingPage(period, scheme.getItems(), rows, late, more ? rows.get(ROWS - 1).form().number() : null);
	}

	private static Sentence whyNot(BlankForm form, Verdict mayKey) {
		return !mayKey.allowed() ? mayKey.why()
				: (form.serial() == null) ? new Sentence("blankform.key.unnumbered") : null;
	}

	/** The ten items of a month. */
	@Transactional(readOnly = true)
	List<Item> items(YearMonth period) {
		return this.months.ruled(period).scheme().getItems();
	}

	/** Keys in the rows, all or none. */
	void keyIn(CurrentPerson actor, YearMonth period, Map<Long, List<Points>> rows) {
		ScoreMonth month = this.months.lock(period);
		Map<Long, BlankForm> numbered = this.sql.numbered(month.getId())
			.stream()
			.collect(Collectors.toMap(BlankForm::cardId, Function.identity()));
		rows.forEach((card, ten) -> {
			BlankForm form = numbered.get(card);
			if (form == null) {
				throw new Missing("score form");
			}
			this.selfScores.giveFromPaper(actor, card, form.formNumber(), ten);
		});
	}

}
