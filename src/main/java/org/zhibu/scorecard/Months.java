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
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.ZonesOfOwners;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The months of scoring: opened and closed in order, published in one act for all cards.
 * Every verb first locks its month, so that two people never decide past each other.
 */
@Service
@Transactional
public class Months {

	private final ScoreMonthRepository months;

	private final ScorecardRepository cards;

	private final Roster roster;

	private final Schemes schemes;

	private final ZonesOfOwners zones;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Months(ScoreMonthRepository months, ScorecardRepository cards, Roster roster, Schemes schemes, ZonesOfOwners zones,
			Notices notices, AuditLog audit, Clock clock) {
		this.months = months;
		this.cards = cards;
		this.roster = roster;
		this.schemes = schemes;
		this.zones = zones;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Opens a month: one card for everybody who is a member on any of its days. */
	public void open(CurrentPerson actor, YearMonth period) {
		mayOpen(actor, period).orRefuse();
		Scheme scheme = this.schemes.inForce(period);
		ScoreMonth month = this.months.saveAndFlush(new ScoreMonth(period, scheme.getId(), this.clock.instant()));
		List<Person> members = this.roster.membersOf(period);
		this.cards.saveAll(members.stream().map((member) -> new Scorecard(month, member.getId(), scheme)).toList());
		this.audit.wrote(actor, "month.opened", "month", month.getId(), period + " · " + members.size());
	}

	/**
	 * Whether the person may open that month now: it has begun and follows the last one
	 * opened; past months keyed in afterwards only have to lie before it.
	 */
	@Transactional(readOnly = true)
	public Verdict mayOpen(CurrentPerson actor, YearMonth period) {
		Optional<YearMonth> next = latest().map((month) -> month.getPeriod().plusMonths(1));
		Optional<ScoreMonth> last = this.months.findFirstByOrderByPeriodDesc();
		return Verdict.noIf(!actor.has(Right.RUN_MONTH), "month.run.office")
			.and(() -> Verdict.noIf(period.isAfter(YearMonth.now(this.clock)), "month.open.future", period))
			.and(() -> Verdict.noIf(last.filter((month) -> !period.isAfter(month.getPeriod())).isPresent(),
					"month.open.already", period))
			.and(() -> Verdict.noIf(next.filter((month) -> !period.equals(month)).isPresent(), "month.open.order",
					next.orElse(period)));
	}

	/**
	 * Publishes all cards of the month in one act and opens the window for objections.
	 */
	public void publish(CurrentPerson actor, YearMonth period) {
		ScoreMonth month = lock(period);
		mayPublish(actor, month).orRefuse();
		Instant now = this.clock.instant();
		month.publish(now, this.schemes.withItems(month.getSchemeId()).calendarOf(period).objectionsUntil(now));
		freeze(month);
		this.notices.tellBranch(new Sentence("month.published.notice", period), "/board?month=" + period);
		this.audit.wrote(actor, "month.published", "month", month.getId(), period.toString());
	}

	private void freeze(ScoreMonth month) {
		Map<Long, Person> owners = this.roster.membersOf(month.getPeriod())
			.stream()
			.collect(Collectors.toMap(Person::getId, Function.identity()));
		Map<Long, String> zoneNames = this.zones.during(month.getPeriod());
		for (Scorecard card : this.cards.findByMonthId(month.getId())) {
			Person owner = owners.containsKey(card.getPersonId()) ? owners.get(card.getPersonId())
					: this.roster.person(card.getPersonId());
			card.publish(owner.getName(), owner.getNumber(), zoneNames.get(card.getPersonId()));
		}
	}

	/** Whether the person may publish the month now. */
	@Transactional(readOnly = true)
	public Verdict mayPublish(CurrentPerson actor, ScoreMonth month) {
		return Verdict.noIf(!actor.has(Right.RUN_MONTH), "month.run.office").and(month::mayPublish).and(() -> {
			long unsigned = this.cards.countByMonthIdAndStateNot(month.getId(), CardState.REVIEWED);
			return Verdict.noIf(unsigned > 0, "month.publish.unsigned", unsigned);
		});
	}

	/**
	 * The month, locked until the transaction ends.
	 * @throws Missing if it was never opened
	 */
	public ScoreMonth lock(YearMonth period) {
		return this.months.findForChangeByPeriod(period).orElseThrow(() -> new Missing("month"));
	}

	/**
	 * The month.
	 * @throws Missing if it was never opened
	 */
	@Transactional(readOnly = true)
	public ScoreMonth of(YearMonth period) {
		return this.months.findByPeriod(period).orElseThrow(() -> new Missing("month"));
	}

	/** The month, if it was opened or keyed in. */
	@Transactional(readOnly = true)
	public Optional<ScoreMonth> find(YearMonth period) {
		return this.months.findByPeriod(period);
	}

	/**
	 * The month with its scheme.
	 * @throws Missing if it was never opened
	 */
	@Transactional(readOnly = true)
	public RuledMonth ruled(YearMonth period) {
		return this.months.findWithSchemeByPeriod(period)
			.stream()
			.findFirst()
			.map((row) -> new RuledMonth((ScoreMonth) row[0], (Scheme) row[1]))
			.orElseThrow(() -> new Missing("month"));
	}

	/** The earliest month that is not closed yet. */
	@Transactional(readOnly = true)
	public Optional<ScoreMonth> earliestUnclosed() {
		return this.months.findFirstByClosedAtIsNullOrderByPeriod();
	}

	/** The latest opened month; past months keyed in afterwards were never opened. */
	@Transactional(readOnly = true)
	public Optional<ScoreMonth> latest() {
		return this.months.findFirstByBackfilledFalseOrderByPeriodDesc();
	}

	/** All months, those keyed in afterwards too, the latest first. */
	@Transactional(readOnly = true)
	public List<ScoreMonth> all() {
		return this.months.findAllByOrderByPeriodDesc();
	}

	/** Whether an earlier month still waits for its closing. */
	@Transactional(readOnly = true)
	public boolean hasOpenBefore(YearMonth period) {
		return this.months.existsByPeriodLessThanAndClosedAtIsNull(period);
	}

	/**
	 * The month that money settled now is paid with: the earliest unclosed one, else the
	 * next to come.
	 */
	@Transactional(readOnly = true)
	public YearMonth payingMonth() {
		return earliestUnclosed().map(ScoreMonth::getPeriod)
			.or(() -> latest().map((month) -> month.getPeriod().plusMonths(1)))
			.orElseGet(() -> YearMonth.now(this.clock));
	}

}
