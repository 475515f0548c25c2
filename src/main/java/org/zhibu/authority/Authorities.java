package org.zhibu.authority;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of authorities. A limit that holds is changed from the first day of a later
 * month only, so that nobody raises one to let a request through; the first row of an
 * office and a category may hold at once.
 */
@Service
@Transactional
public class Authorities {

	/** The offices that may be given an authority. */
	static final List<Role> OFFICES = List.of(Role.SECRETARY, Role.ORGANISATION, Role.DISCIPLINE, Role.PUBLICITY,
			Role.SECTION_HEAD, Role.DEPUTY_HEAD, Role.FUNCTIONARY);

	private final AuthorityRowRepository rows;

	private final SpendingTermsRepository terms;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Authorities(AuthorityRowRepository rows, SpendingTermsRepository terms, Roster roster, AuditLog audit,
			Clock clock) {
		this.rows = rows;
		this.terms = terms;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** Tests a request against the rows in force on its day. */
	@Transactional(readOnly = true)
	public Finding test(Ask ask, Collection<Earlier> earlier) {
		return AuthorityRule.test(ask, inForceOn(ask.day()), earlier);
	}

	/** Who may ask for that sum today, by name. */
	@Transactional(readOnly = true)
	public Map<Long, String> entitled(Spending category, long fen) {
		LocalDate today = LocalDate.now(this.clock);
		List<Role> offices = AuthorityRule.competent(category, fen, inForceOn(today));
		Set<Long> holders = offices.isEmpty() ? Set.of()
				: this.roster.holders(offices, today)
					.values()
					.stream()
					.flatMap(Set::stream)
					.collect(Collectors.toSet());
		return this.roster.names(holders);
	}

	/** What holds on a day, in order of category and office. */
	@Transactional(readOnly = true)
	public List<Authority> inForceOn(LocalDate day) {
		return latest(this.rows.findAllByOrderByCategoryAscOfficeAscStartsOnDesc(), day).stream()
			.map(AuthorityRow::authority)
			.toList();
	}

	/** Of each office and category the last row that has begun. */
	private static List<AuthorityRow> latest(List<AuthorityRow> all, LocalDate day) {
		Map<String, AuthorityRow> latest = new LinkedHashMap<>();
		all.stream()
			.filter((row) -> !row.getStartsOn().isAfter(day))
			.forEach((row) -> latest.putIfAbsent(row.authority().office() + "/" + row.authority().category(), row));
		return new ArrayList<>(latest.values());
	}

	/** The table as it stands, as it will change, and as it was. */
	@Transactional(readOnly = true)
	AuthorityTable table() {
		LocalDate today = LocalDate.now(this.clock);
		List<AuthorityRow> all = this.rows.findAllByOrderByCategoryAscOfficeAscStartsOnDesc();
		List<AuthorityRow> now = latest(all, today);
		List<AuthorityRow> coming = all.stream().filter((row) -> row.getStartsOn().isAfter(today)).toList();
		List<AuthorityRow> before = all.stream().filter((row) -> !now.contains(row) && !coming.contains(row)).toList();
		return new AuthorityTable(now, coming, before, termsOf(YearMonth.from(today)),
				termsOf(YearMonth.from(today).plusMonths(1)), today.withDayOfMonth(1).plusMonths(1));
	}

	/** Sets a row from a day on. */
	public void set(CurrentPerson actor, Authority authority, LocalDate from) {
		Verdict.noIf(!actor.has(Right.SETTINGS_WRITE), "settings.office").orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		List<AuthorityRow> same = this.rows.findAllByOrderByCategoryAscOfficeAscStartsOnDesc()
			.stream()
			.filter((row) -> row.isOf(authority.office(), authority.category()))
			.toList();
		LocalDate first = same.isEmpty() ? today : today.withDayOfMonth(1).plusMonths(1);
		if (from.isBefore(first) || from.isAfter(today.plusYears(2)) || !same.isEmpty() && from.getDayOfMonth() != 1) {
			throw RuleViolation.at("from", same.isEmpty() ? "authority.from.first" : "authority.from.later", first);
		}
		if (authority.monthFen() < authority.requestFen()) {
			throw RuleViolation.at("month", "authority.month.less");
		}
		same.stream()
			.filter((row) -> row.getStartsOn().equals(from))
			.findFirst()
			.ifPresentOrElse((row) -> row.change(authority, actor.personId(), this.clock.instant()), () -> this.rows
				.saveAndFlush(new AuthorityRow(authority, from, actor.personId(), this.clock.instant())));
		this.audit.wrote(actor, "authority.set", "authority", null, authority.office() + " · " + authority.category()
				+ " · " + Finding.plain(authority.requestFen()) + " / " + Finding.plain(authority.monthFen()));
	}

	/** What holds about quotes and buyers in a month. */
	@Transactional(readOnly = true)
	public SpendingTerms termsOf(YearMonth month) {
		return this.terms.findFirstByValidFromLessThanEqualOrderByValidFromDesc(month).orElse(SpendingTerms.USUAL);
	}

	/**
	 * Sets from which sum on two quotes and two buyers are wanted, from next month on.
	 */
	void setTerms(CurrentPerson actor, long quotesFen, long buyersFen) {
		Verdict.noIf(!actor.has(Right.SETTINGS_WRITE), "settings.office").orRefuse();
		YearMonth next = YearMonth.now(this.clock).plusMonths(1);
		this.terms.findByValidFrom(next)
			.ifPresentOrElse((set) -> set.change(quotesFen, buyersFen),
					() -> this.terms.saveAndFlush(new SpendingTerms(next, quotesFen, buyersFen)));
		this.audit.wrote(actor, "authority.termsSet", "authority", null,
				next + " · " + Finding.plain(quotesFen) + " / " + Finding.plain(buyersFen));
	}

}
