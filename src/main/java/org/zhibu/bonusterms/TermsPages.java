package org.zhibu.bonusterms;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.zhibu.bonussettings.BonusRules;
import org.zhibu.bonussettings.BonusSettings;
import org.zhibu.bonussettings.BonusTerms;
import org.zhibu.bonusterms.TermsPage.Rules;
import org.zhibu.notice.Notices;
import org.zhibu.scorecard.Months;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RegulationChoices;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.StaleVersion;
import org.zhibu.shared.Verdict;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the dated rules of the bonus and sets them from a month not yet opened; months
 * already opened keep theirs.
 */
@Service
@Transactional
class TermsPages {

	/** How many months ahead rules may be set. */
	private static final int AHEAD = 12;

	private final BonusSettings settings;

	private final Months months;

	private final Notices notices;

	private final ObjectProvider<RegulationChoices> regulations;

	private final Clock clock;

	TermsPages(BonusSettings settings, Months months, Notices notices, ObjectProvider<RegulationChoices> regulations,
			Clock clock) {
		this.settings = settings;
		this.months = months;
		this.notices = notices;
		this.regulations = regulations;
		this.clock = clock;
	}

	/** What holds now, what follows, what held before. */
	@Transactional(readOnly = true)
	TermsPage page() {
		YearMonth today = YearMonth.now(this.clock);
		Map<Long, String> names = choices(today);
		List<BonusRules> all = new ArrayList<>(this.settings.all());
		Collections.reverse(all);
		List<Rules> next = new ArrayList<>();
		List<Rules> before = new ArrayList<>();
		Rules now = new Rules(null, BonusTerms.USUAL, null, List.of());
		BonusTerms last = BonusTerms.USUAL;
		for (BonusRules one : all) {
			BonusTerms terms = one.terms();
			Rules rules = new Rules(one.getValidFrom(), terms,
					(terms.regulationId() != null) ? names.get(terms.regulationId()) : null,
					TermsChanges.between(last, terms));
			last = terms;
			if (one.getValidFrom().isAfter(today)) {
				next.add(rules);
			}
			else {
				before.add(0, now);
				now = rules;
			}
		}
		YearMonth coming = coming();
		return new TermsPage(now, next, before, openable(coming, today), coming);
	}

	private static List<YearMonth> openable(YearMonth first, YearMonth today) {
		return Stream.iterate(first, (month) -> !month.isAfter(today.plusMonths(AHEAD)), (month) -> month.plusMonths(1))
			.toList();
	}

	/** The month that is opened next. */
	private YearMonth coming() {
		return this.months.latest()
			.map((last) -> last.getPeriod().plusMonths(1))
			.orElseGet(() -> YearMonth.now(this.clock));
	}

	/** Whether the person may set rules from that month on. */
	@Transactional(readOnly = true)
	Verdict maySet(CurrentPerson actor, YearMonth from) {
		return Verdict.noIf(!actor.has(Right.SETTINGS_WRITE), "settings.office")
			.and(() -> Verdict.noIf(from.isBefore(coming()), "settings.opened", from))
			.and(() -> Verdict.noIf(from.isAfter(YearMonth.now(this.clock).plusMonths(AHEAD)), "settings.far", AHEAD));
	}

	/** The form for a month: what is planned for it, else what would hold. */
	@Transactional(readOnly = true)
	TermsForm form(YearMonth from) {
		return TermsForm.of(this.settings.inForce(from));
	}

	/** The version of what is planned for exactly that month, or −1. */
	@Transactional(readOnly = true)
	int versionOf(YearMonth from) {
		return this.settings.beginningWith(from).map(BonusRules::getVersion).orElse(-1);
	}

	/** The regulations that rules of that month may rest on. */
	@Transactional(readOnly = true)
	Map<Long, String> choices(YearMonth from) {
		RegulationChoices book = this.regulations.getIfAvailable();
		return (book != null) ? book.choices(from.atDay(1)) : Map.of();
	}

	/** Sets the rules from a month on and tells the branch. */
	void set(CurrentPerson actor, YearMonth from, int seenVersion, BonusTerms terms) {
		maySet(actor, from).orRefuse();
		if (versionOf(from) != seenVersion) {
			throw new StaleVersion();
		}
		this.settings.setFrom(actor, from, terms);
		this.notices.tellBranch(new Sentence("bonusterms.notice", from.getYear(), from.getMonthValue()), "/help");
	}

}
