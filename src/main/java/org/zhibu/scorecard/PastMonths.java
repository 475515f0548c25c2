package org.zhibu.scorecard;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Points;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.StaleVersion;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.ZonesOfOwners;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补录: months from before the branch used the system, keyed in from its old books. They
 * are on record with totals and stars, never signed, never objected to, never settled
 * (design 3.1).
 */
@Service
@Transactional
public class PastMonths {

	/** How many years back a month may be keyed in. */
	private static final int YEARS = 10;

	private final ScoreMonthRepository months;

	private final ScorecardRepository cards;

	private final Roster roster;

	private final Schemes schemes;

	private final ZonesOfOwners zones;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	PastMonths(ScoreMonthRepository months, ScorecardRepository cards, Roster roster, Schemes schemes,
			ZonesOfOwners zones, Notices notices, AuditLog audit, Clock clock) {
		this.months = months;
		this.cards = cards;
		this.roster = roster;
		this.schemes = schemes;
		this.zones = zones;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the person may key in that month: it lies before the first one opened. */
	@Transactional(readOnly = true)
	public Verdict mayKeyIn(CurrentPerson actor, YearMonth period) {
		Optional<YearMonth> opened = this.months.findFirstByBackfilledFalseOrderByPeriod().map(ScoreMonth::getPeriod);
		YearMonth now = YearMonth.now(this.clock);
		return Verdict.noIf(!actor.has(Right.RUN_MONTH), "month.run.office")
			.and(() -> Verdict.noIf(opened.filter((first) -> !period.isBefore(first)).isPresent(), "backfill.opened",
					opened.orElse(now)))
			.and(() -> Verdict.noIf(!period.isBefore(now), "backfill.present"))
			.and(() -> Verdict.noIf(period.isBefore(now.minusYears(YEARS)), "backfill.far", YEARS));
	}

	/** The latest month that may still be keyed in, there or not. */
	@Transactional(readOnly = true)
	public YearMonth latestPossible() {
		return this.months.findFirstByBackfilledFalseOrderByPeriod()
			.map(ScoreMonth::getPeriod)
			.orElseGet(() -> YearMonth.now(this.clock))
			.minusMonths(1);
	}

	/** The past month as it was keyed in, if it was. */
	@Transactional(readOnly = true)
	public Optional<ScoreMonth> find(YearMonth period) {
		return this.months.findByPeriod(period).filter(ScoreMonth::isBackfilled);
	}

	/** The cards of a past month with their marks, by person. */
	@Transactional(readOnly = true)
	public Map<Long, Scorecard> cardsOf(ScoreMonth month) {
		return this.cards.findWithMarksByMonthId(month.getId())
			.stream()
			.collect(Collectors.toMap(Scorecard::getPersonId, Function.identity()));
	}

	/**
	 * Keys in rows of a past month, all or none: ten marks a person, or none at all to
	 * take his card out again. A month whose last card is taken out is not there any
	 * more.
	 * @param seenVersion the version of the month the rows were typed on, −1 for none
	 * @throws Missing if somebody was no member in that month
	 */
	public void keyIn(CurrentPerson actor, YearMonth period, int seenVersion, Map<Long, List<Points>> rows) {
		mayKeyIn(actor, period).orRefuse();
		Optional<ScoreMonth> before = this.months.findForChangeByPeriod(period);
		if (before.map(ScoreMonth::getVersion).orElse(-1) != seenVersion) {
			throw new StaleVersion();
		}
		Instant now = this.clock.instant();
		Scheme scheme = before.map((month) -> this.schemes.withItems(month.getSchemeId()))
			.orElseGet(() -> this.schemes.keepPast(period));
		ScoreMonth month = before
			.orElseGet(() -> this.months.saveAndFlush(ScoreMonth.past(period, scheme.getId(), now)));
		month.keyedIn(now);
		write(actor, month, scheme, rows);
		if (before.isEmpty()) {
			this.notices.tellBranch(new Sentence("backfill.notice", period), "/board?month=" + period);
		}
		this.cards.flush();
		if (!this.cards.existsByMonthId(month.getId())) {
			this.months.delete(month);
		}
	}

	private void write(CurrentPerson actor, ScoreMonth month, Scheme scheme, Map<Long, List<Points>> rows) {
		Map<Long, Person> members = this.roster.membersOf(month.getPeriod())
			.stream()
			.collect(Collectors.toMap(Person::getId, Function.identity()));
		Map<Long, String> zoneNames = this.zones.during(month.getPeriod());
		Map<Long, Scorecard> known = cardsOf(month);
		rows.forEach((personId, ten) -> {
			Person member = members.get(personId);
			if (member == null) {
				throw new Missing("member");
			}
			Scorecard card = known.get(personId);
			Points old = (card != null) ? card.getTotal() : null;
			if (ten.isEmpty()) {
				takeOut(card);
			}
			else {
				card = (card != null) ? card : new Scorecard(month, personId, scheme);
				card.keyIn(ten, actor.personId(), scheme);
				card.publish(member.getName(), member.getNumber(), zoneNames.get(personId));
				this.cards.save(card);
			}
			note(actor, month, member, old, ten);
		});
		this.audit.wrote(actor, "month.backfilled", "month", month.getId(), month.getPeriod() + " · " + rows.size());
	}

	private void takeOut(Scorecard card) {
		if (card != null) {
			this.cards.delete(card);
		}
	}

	/** What was keyed in before and is keyed in now, where it differs. */
	private void note(CurrentPerson actor, ScoreMonth month, Person member, Points old, List<Points> ten) {
		Points sum = ten.isEmpty() ? null : new Points(ten.stream().mapToInt(Points::tenths).sum());
		if (old != null && !old.equals(sum)) {
			this.audit.wrote(actor, "month.keyedAgain", "person", member.getId(),
					month.getPeriod() + " · " + member.getNumber() + " · " + old + " → " + ((sum != null) ? sum : "—"));
		}
	}

}
