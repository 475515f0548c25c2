package org.zhibu;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.function.Supplier;

import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.regulation.Regulations;
import org.zhibu.scheme.SchemeTerms;
import org.zhibu.scheme.Schemes;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drives October 2026 of a branch through its pages, so that a story can begin where it
 * likes.
 */
@TestComponent
public class MonthStory {

	/** The ten full marks of the default scheme. */
	public static final List<String> FULL = List.of("20", "15", "10", "10", "10", "5", "5", "5", "10", "10");

	private static final Pattern VERSION = Pattern.compile("name=\"v\\.(\\d+)\" value=\"(\\d+)\"");

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Schemes schemes;

	@Autowired
	private Regulations regulations;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	/** October is open on 26 October 2026, with the rules of the source. */
	public BranchOfStory opened() {
		BranchOfStory branch = this.cast.branch();
		open(branch);
		return branch;
	}

	/** Opens October in a branch on 26 October 2026, with the rules of the source. */
	public void open(BranchOfStory branch) {
		this.clock.moveTo(2026, 10, 26, 9);
		rest(branch);
		this.cast.as(branch.secretary()).from("/months", "/months", "month", "2026-10");
	}

	/**
	 * October is marked (every mark full, with merit), signed twice and published on 3
	 * November.
	 */
	public BranchOfStory published() {
		BranchOfStory branch = opened();
		this.clock.moveTo(2026, 11, 2, 9);
		markAll(branch);
		signAll(branch);
		this.clock.moveTo(2026, 11, 3, 9);
		Visitor secretary = this.cast.as(branch.secretary()).from("/months/2026-10", "/months/2026-10/publication");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		return branch;
	}

	/**
	 * Every card gets full marks and a sentence of merit, each from somebody who is not
	 * its owner.
	 */
	public void markAll(BranchOfStory branch) {
		Visitor secretary = this.cast.as(branch.secretary());
		Visitor organisation = this.cast.as(branch.organisation());
		mark(secretary, Map.of());
		mark(organisation, Map.of());
		cards(branch)
			.forEach((person, card) -> praise((person == branch.secretary().id()) ? organisation : secretary, card));
	}

	/** Three officers sign all that they may. */
	public void signAll(BranchOfStory branch) {
		for (Someone officer : List.of(branch.secretary(), branch.organisation(), branch.discipline())) {
			this.cast.as(officer).from("/months/2026-10/scorecards", "/months/2026-10/signatures");
		}
	}

	/** Closes October on 7 November. */
	public Visitor close(BranchOfStory branch) {
		this.clock.moveTo(2026, 11, 7, 9);
		return this.cast.as(branch.secretary()).from("/months/2026-10", "/months/2026-10/closing");
	}

	/**
	 * Fills every cell of the grid that this officer may fill with the full mark, or with
	 * the given one.
	 */
	public Visitor mark(Visitor officer, Map<String, String> others) {
		officer.open("/months/2026-10/scorecards");
		Map<String, String> sent = new LinkedHashMap<>();
		Matcher rows = VERSION.matcher(officer.html());
		while (rows.find()) {
			sent.put("v." + rows.group(1), rows.group(2));
			for (int item = 1; item <= FULL.size(); item++) {
				String cell = "m." + rows.group(1) + "." + item;
				sent.put(cell, others.getOrDefault(cell, FULL.get(item - 1)));
			}
		}
		List<String> fields = new ArrayList<>();
		sent.forEach((name, value) -> fields.addAll(List.of(name, value)));
		officer.submit("/months/2026-10/scorecards", fields.toArray(String[]::new));
		return officer;
	}

	/** Writes the sentence of merit of a card. */
	public void praise(Visitor officer, long card) {
		officer.from("/scorecards/" + card, "/scorecards/" + card + "/merit", "merit", "全月无一处隐患");
		assertThat(officer.status()).as(officer.text()).isEqualTo(302);
	}

	/** The cards of October, by person. */
	public Map<Long, Long> cards(BranchOfStory branch) {
		Map<Long, Long> cards = new LinkedHashMap<>();
		within(branch, () -> this.jdbc
			.sql("select person_id, id from scorecard where branch_id = ? and period = '2026-10' order by person_id")
			.params(branch.id)
			.query((row) -> {
				cards.put(row.getLong(1), row.getLong(2));
			}));
		return cards;
	}

	/** The card of somebody. */
	public long card(BranchOfStory branch, Someone who) {
		return cards(branch).get(who.id());
	}

	/** Money posted with a month, in fen, by person. */
	public Map<Long, Long> posted(BranchOfStory branch, String period) {
		Map<Long, Long> sums = new LinkedHashMap<>();
		within(branch, () -> this.jdbc
			.sql("select person_id, sum(fen) from ledger_entry where branch_id = ? and period = ? group by person_id")
			.params(branch.id, period)
			.query((row) -> {
				sums.put(row.getLong(1), row.getLong(2));
			}));
		return sums;
	}

	/** Reads within the branch, in a transaction. */
	public <T> T read(BranchOfStory branch, Supplier<T> work) {
		return BranchContext.within(branch.id, () -> this.transaction.execute((status) -> work.get()));
	}

	/** Does a piece of work inside a transaction of the branch. */
	public void within(BranchOfStory branch, Runnable work) {
		BranchContext.within(branch.id, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	/** The branch's rules cite a regulation, so that months can be closed. */
	public void rest(BranchOfStory branch) {
		within(branch, () -> this.schemes.setFrom(actor(branch), YearMonth.of(2026, 1), List.of(),
				new SchemeTerms(regulation(branch), false, 950, 850, 100, 25, 2, 3, 3)));
	}

	/**
	 * The first regulation of the branch, entered when it has none; in its transaction.
	 */
	public Long regulation(BranchOfStory branch) {
		LocalDate day = LocalDate.of(2026, 1, 1);
		return this.regulations.inForce(day)
			.stream()
			.findFirst()
			.orElseGet(() -> this.regulations.create(actor(branch), "〔2026〕1 号", "党员考评办法", "支委会", day,
					List.of("断钎杆未回收的，每根扣 0.5 分。", "迟到早退的，每次扣 1 分。")))
			.getId();
	}

	/** The secretary as services see her. */
	public CurrentPerson actor(BranchOfStory branch) {
		return new CurrentPerson(0, branch.secretary().id(), branch.id, branch.secretary().name(), "",
				Set.of(Role.SECRETARY, Role.MEMBER, Role.WORKER), Set.of());
	}

}
