package org.zhibu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.shared.BranchContext;

/** The fixed people of the stories. Every story gets a branch of its own. */
@TestComponent
public class Cast {

	/** Everybody's passphrase in the stories. */
	public static final String PASSPHRASE = "井下灯亮心里就亮-2026";

	private static final AtomicInteger BRANCHES = new AtomicInteger();

	private static final List<String> MEMBERS = List.of("方致远", "梁秋实", "卫长河", "凌晓枫", "邵北辰", "闻人静", "顾长风", "陶望舒", "江一帆",
			"宋知行", "季青山");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private org.zhibu.account.TestLogins logins;

	/**
	 * A branch with eleven members, the first four of them its committee, since 1 January
	 * 2025.
	 */
	public BranchOfStory branch() {
		int number = BRANCHES.incrementAndGet();
		BranchOfStory branch = new BranchOfStory(number);
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("insert into branch (id, code, name, created_at, version) values (?, ?, ?, current_timestamp, 0)")
			.params(branch.id, "story" + number, "采掘" + number + "段党支部")
			.update());
		BranchContext.within(branch.id, () -> this.transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < MEMBERS.size(); i++) {
				branch.people
					.add(person(branch.id, String.format("%d%02d", 100 + number, i + 1), MEMBERS.get(i), true));
			}
			List<Role> offices = List.of(Role.SECRETARY, Role.ORGANISATION, Role.DISCIPLINE, Role.PUBLICITY);
			for (int i = 0; i < offices.size(); i++) {
				office(branch.id, branch.people.get(i).id(), offices.get(i));
			}
		}));
		return branch;
	}

	private Someone person(long branch, String number, String name, boolean member) {
		long id = nextId();
		this.jdbc
			.sql("""
					insert into person (id, branch_id, version, number, name, initials, party_status, party_since, employment,
					  joined_on) values (?, ?, 0, ?, ?, 'x', ?, ?, 'REGULAR', ?)""")
			.params(id, branch, number, name, member ? "FULL" : "NONE", member ? LocalDate.of(2020, 7, 1) : null,
					LocalDate.of(2020, 1, 1))
			.update();
		this.logins.make(branch, id, number, name);
		return new Someone(id, number, name);
	}

	/** Adds a worker who is no member. */
	public Someone worker(BranchOfStory branch, String name) {
		return BranchContext.within(branch.id, () -> this.transaction
			.execute((status) -> person(branch.id, "W" + branch.number + "-" + nextId(), name, false)));
	}

	/** Gives somebody an office, confirmed, since 1 January 2025. */
	public void give(BranchOfStory branch, Someone who, Role office) {
		BranchContext.within(branch.id,
				() -> this.transaction.executeWithoutResult((status) -> office(branch.id, who.id(), office)));
	}

	/** Gives somebody a team of his own to lead, since 1 January 2025. */
	public void lead(BranchOfStory branch, Someone who, String team) {
		BranchContext.within(branch.id, () -> this.transaction.executeWithoutResult((status) -> {
			long id = nextId();
			this.jdbc.sql("insert into team (id, branch_id, version, name) values (?, ?, 0, ?)")
				.params(id, branch.id, team)
				.update();
			this.jdbc.sql("""
					insert into office_term (id, branch_id, version, person_id, office, team_id, starts_on, entered_by,
					  confirmed_by, confirmed_at) values (?, ?, 0, ?, 'TEAM_LEADER', ?, ?, ?, ?, current_timestamp)""")
				.params(nextId(), branch.id, who.id(), id, LocalDate.of(2025, 1, 1), who.id(), who.id())
				.update();
		}));
	}

	private void office(long branch, long person, Role office) {
		this.jdbc.sql("""
				insert into office_term (id, branch_id, version, person_id, office, starts_on, entered_by, confirmed_by,
				  confirmed_at) values (?, ?, 0, ?, ?, ?, ?, ?, current_timestamp)""")
			.params(nextId(), branch, person, office.name(), LocalDate.of(2025, 1, 1), person, person)
			.update();
	}

	private long nextId() {
		return this.jdbc.sql("select nextval('id_seq')").query(Long.class).single();
	}

	/** Somebody's browser, signed in. */
	public Visitor as(Someone who) {
		return new Visitor(this.mvc).signIn(who.number(), PASSPHRASE);
	}

	/** A browser of nobody. */
	public Visitor nobody() {
		return new Visitor(this.mvc);
	}

	/** A person of a story. */
	public record Someone(long id, String number, String name) {
	}

	/** The branch of one story. */
	public final class BranchOfStory {

		/** Its id. */
		public final long id;

		/** Its people: four officers, then seven more members. */
		public final List<Someone> people = new ArrayList<>();

		private final int number;

		BranchOfStory(int number) {
			this.number = number;
			this.id = nextId();
		}

		public Someone secretary() {
			return this.people.get(0);
		}

		public Someone organisation() {
			return this.people.get(1);
		}

		public Someone discipline() {
			return this.people.get(2);
		}

		public Someone publicity() {
			return this.people.get(3);
		}

		/** The seven members without a committee office, from 0. */
		public Someone member(int index) {
			return this.people.get(4 + index);
		}

		/** The code of the branch. */
		public String code() {
			return "story" + this.number;
		}

	}

}
