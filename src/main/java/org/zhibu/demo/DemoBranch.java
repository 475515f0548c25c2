package org.zhibu.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.zhibu.account.Branches;
import org.zhibu.account.Duty;
import org.zhibu.account.Logins;
import org.zhibu.roster.OfficeTerm;
import org.zhibu.roster.Offices;
import org.zhibu.roster.Person;
import org.zhibu.roster.PersonDetails;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Teams;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds the demo's branch: people, teams, offices, logins, and the books the months rest
 * on.
 */
@Component
@Profile("demo")
class DemoBranch {

	private static final List<String> CREWS = List.of("一班", "二班", "三班", "四班");

	private static final List<String> SHIFTS = List.of("早班", "中班", "晚班", "早班");

	private final Branches branches;

	private final Roster roster;

	private final Teams teams;

	private final Offices offices;

	private final Logins logins;

	private final DemoBooks books;

	private final TransactionTemplate transaction;

	DemoBranch(Branches branches, Roster roster, Teams teams, Offices offices, Logins logins, DemoBooks books,
			TransactionTemplate transaction) {
		this.branches = branches;
		this.roster = roster;
		this.teams = teams;
		this.offices = offices;
		this.logins = logins;
		this.books = books;
		this.transaction = transaction;
	}

	DemoCast found(YearMonth first) {
		long id = this.branches.nextId();
		return BranchContext.within(id, () -> {
			DemoCast cast = this.transaction.execute((status) -> people(id, first));
			this.transaction.executeWithoutResult((status) -> offices(cast, first.atDay(1)));
			this.transaction.executeWithoutResult((status) -> this.books.write(cast, first));
			logins(cast);
			return cast;
		});
	}

	private DemoCast people(long branchId, YearMonth first) {
		this.branches.found(branchId, "demo", "采掘三段党支部");
		List<PersonDetails> details = DemoPeople.roster(List.of(0L), first.atDay(1));
		Person founder = this.roster.found(details.get(0).number(), details.get(0).name());
		CurrentPerson secretary = new CurrentPerson(0, founder.getId(), branchId, founder.getName(), "",
				Set.of(Role.SECRETARY, Role.MEMBER, Role.WORKER), Set.of());
		List<Long> crews = crews(secretary);
		List<Person> people = new ArrayList<>(List.of(founder));
		DemoPeople.roster(crews, first.atDay(1))
			.stream()
			.skip(1)
			.forEach((one) -> people.add(this.roster.add(secretary, one)));
		return new DemoCast(branchId, people);
	}

	private List<Long> crews(CurrentPerson secretary) {
		List<Long> crews = new ArrayList<>();
		for (String section : List.of("掘进一队", "掘进二队")) {
			Long parent = this.teams.make(secretary, section, null, null).getId();
			for (int i = 0; i < CREWS.size(); i++) {
				crews.add(this.teams.make(secretary, section + CREWS.get(i), parent, SHIFTS.get(i)).getId());
			}
		}
		return crews;
	}

	private void offices(DemoCast cast, LocalDate day) {
		committee(cast, day);
		List<Role> section = List.of(Role.SECTION_HEAD, Role.DEPUTY_HEAD, Role.DEPUTY_HEAD, Role.ACCOUNTANT,
				Role.FUNCTIONARY);
		for (int i = 0; i < section.size(); i++) {
			this.offices.appoint(cast.secretary(), cast.people().get(DemoCast.MEMBERS + i).getId(), section.get(i),
					null, day);
		}
		int next = DemoCast.MEMBERS + section.size();
		for (Person leader : leaders(cast, next)) {
			this.offices.appoint(cast.secretary(), leader.getId(), Role.TEAM_LEADER, leader.getTeamId(), day);
		}
	}

	/**
	 * The organisation officer accepts for want of a second officer; the others are
	 * confirmed by him.
	 */
	private void committee(DemoCast cast, LocalDate day) {
		List<Role> rest = List.of(Role.ORGANISATION, Role.DISCIPLINE, Role.PUBLICITY);
		for (int i = 0; i < rest.size(); i++) {
			OfficeTerm term = this.offices.appoint(cast.secretary(), cast.people().get(i + 1).getId(), rest.get(i),
					null, day);
			if (i == 0) {
				this.offices.accept(cast.organisation(), term.getId());
			}
			else {
				this.offices.confirm(cast.organisation(), term.getId());
			}
		}
	}

	/** One leader a crew: the first of its people who has no office of the section. */
	static List<Person> leaders(DemoCast cast, int from) {
		List<Person> leaders = new ArrayList<>();
		Set<Long> led = new java.util.HashSet<>();
		for (Person person : cast.people().subList(from, cast.people().size())) {
			if (person.getTeamId() != null && led.add(person.getTeamId())) {
				leaders.add(person);
			}
		}
		return leaders;
	}

	private void logins(DemoCast cast) {
		List<String> members = List.of("secretary", "organisation", "discipline", "publicity", "member1", "member2",
				"member3", "member4", "member5", "member6", "member7", "head", "deputy1", "deputy2", "accountant",
				"functionary", "leader1");
		for (int i = 0; i < members.size(); i++) {
			login(cast, cast.people().get(i), members.get(i));
		}
		login(cast, cast.people().get(DemoPeople.ALL - 1), "worker1");
		this.logins.make(cast.branchId(), null, "admin", "管理员", DemoPeople.PASSPHRASE, Duty.ADMIN);
		this.logins.make(cast.branchId(), null, "overseer", "矿党委", DemoPeople.PASSPHRASE, Duty.OVERSEER);
	}

	private void login(DemoCast cast, Person person, String username) {
		this.logins.make(cast.branchId(), person.getId(), username, person.getName(), DemoPeople.PASSPHRASE,
				Duty.PERSON);
	}

}
