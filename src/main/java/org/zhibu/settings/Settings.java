package org.zhibu.settings;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.zhibu.notice.Notices;
import org.zhibu.scheme.BonusRule;
import org.zhibu.scheme.ItemDraft;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.SchemeTerms;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.settings.SettingsPage.Line;
import org.zhibu.settings.SettingsPage.Rules;
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
 * Shows the dated rules and sets them from a month not yet opened; months already opened
 * keep theirs.
 */
@Service
@Transactional
class Settings {

	/** How many months ahead rules may be set. */
	private static final int AHEAD = 12;

	private static final SchemeTerms USUAL = new SchemeTerms(null, false, BonusRule.USUAL.upper(),
			BonusRule.USUAL.lower(), BonusRule.USUAL.fenPerTenth(), 25, 2, 3, 3);

	private final Schemes schemes;

	private final Months months;

	private final Notices notices;

	private final ObjectProvider<RegulationChoices> regulations;

	private final Clock clock;

	Settings(Schemes schemes, Months months, Notices notices, ObjectProvider<RegulationChoices> regulations,
			Clock clock) {
		this.schemes = schemes;
		this.months = months;
		this.notices = notices;
		this.regulations = regulations;
		this.clock = clock;
	}

	/** What holds now, what follows, what held before. */
	@Transactional(readOnly = true)
	SettingsPage page() {
		YearMonth today = YearMonth.now(this.clock);
		List<Scheme> all = new ArrayList<>(this.schemes.all());
		Collections.reverse(all);
		Map<Long, String> names = choices(today);
		List<Rules> rules = new ArrayList<>();
		Rules now = null;
		List<ItemDraft> oldItems = Schemes.usualItems();
		SchemeTerms oldTerms = USUAL;
		for (Scheme scheme : all) {
			List<ItemDraft> items = SchemeForm.drafts(scheme.getItems());
			Rules one = new Rules(scheme.getValidFrom(), scheme.getItems().stream().map(Line::of).toList(),
					scheme.terms(), nameOf(scheme, names),
					RuleChanges.between(oldItems, oldTerms, items, scheme.terms()));
			rules.add(one);
			now = scheme.getValidFrom().isAfter(today) ? now : one;
			oldItems = items;
			oldTerms = scheme.terms();
		}
		int at = rules.indexOf(now);
		List<Rules> before = new ArrayList<>(rules.subList(0, Math.max(at, 0)));
		Collections.reverse(before);
		return new SettingsPage((now != null) ? now : usual(), rules.subList(at + 1, rules.size()), before, openable(),
				comingMonth());
	}

	private static String nameOf(Scheme scheme, Map<Long, String> names) {
		return (scheme.getRegulationId() != null) ? names.get(scheme.getRegulationId()) : null;
	}

	private static Rules usual() {
		List<Line> lines = new ArrayList<>();
		Schemes.usualItems()
			.forEach((item) -> lines.add(new Line(lines.size() + 1, item.name(), item.shortName(),
					new org.zhibu.shared.Points(item.weight()), item.about() == org.zhibu.scheme.About.PERSON)));
		return new Rules(null, lines, USUAL, null, List.of());
	}

	/** The months that rules may be set for: not yet opened, at most a year ahead. */
	@Transactional(readOnly = true)
	List<YearMonth> openable() {
		YearMonth today = YearMonth.now(this.clock);
		YearMonth first = this.months.all()
			.stream()
			.findFirst()
			.map((last) -> last.getPeriod().plusMonths(1))
			.orElse(today.minusMonths(AHEAD));
		return Stream.iterate(first, (month) -> !month.isAfter(today.plusMonths(AHEAD)), (month) -> month.plusMonths(1))
			.toList();
	}

	/** The month that is opened next: the one that rules are most often set for. */
	private YearMonth comingMonth() {
		return this.months.all()
			.stream()
			.findFirst()
			.map((last) -> last.getPeriod().plusMonths(1))
			.orElseGet(() -> YearMonth.now(this.clock));
	}

	/** Whether the person may set rules from that month on. */
	@Transactional(readOnly = true)
	Verdict maySet(CurrentPerson actor, YearMonth from) {
		Optional<ScoreMonth> last = this.months.all().stream().findFirst();
		return Verdict.noIf(!actor.has(Right.SETTINGS_WRITE), "settings.office")
			.and(() -> Verdict.noIf(last.filter((month) -> !from.isAfter(month.getPeriod())).isPresent(),
					"settings.opened", from))
			.and(() -> Verdict.noIf(from.isAfter(YearMonth.now(this.clock).plusMonths(AHEAD)), "settings.far", AHEAD));
	}

	/** The form for a month: what is planned for it, else what would hold. */
	@Transactional(readOnly = true)
	SchemeForm form(YearMonth from) {
		return this.schemes.holdingIn(from)
			.map((scheme) -> SchemeForm.of(SchemeForm.drafts(scheme.getItems()), scheme.terms()))
			.orElseGet(() -> SchemeForm.of(Schemes.usualItems(), USUAL));
	}

	/** The version of what is planned for exactly that month, or −1. */
	@Transactional(readOnly = true)
	int versionOf(YearMonth from) {
		return this.schemes.beginningWith(from).map(Scheme::getVersion).orElse(-1);
	}

	/** The regulations that rules of that month may rest on. */
	@Transactional(readOnly = true)
	Map<Long, String> choices(YearMonth from) {
		RegulationChoices book = this.regulations.getIfAvailable();
		return (book != null) ? book.choices(from.atDay(1)) : Map.of();
	}

	/** Sets the rules from a month on and tells the branch. */
	void set(CurrentPerson actor, YearMonth from, int seenVersion, List<ItemDraft> items, SchemeTerms terms) {
		maySet(actor, from).orRefuse();
		if (versionOf(from) != seenVersion) {
			throw new StaleVersion();
		}
		this.schemes.setFrom(actor, from, items, terms);
		this.notices.tellBranch(new Sentence("settings.notice", from.getYear(), from.getMonthValue()), "/help");
	}

}
