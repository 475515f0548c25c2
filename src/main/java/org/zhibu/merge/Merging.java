package org.zhibu.merge;

import java.time.Clock;
import java.time.LocalDate;

import org.zhibu.account.Logins;
import org.zhibu.audit.AuditLog;
import org.zhibu.roster.People;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges somebody entered by mistake into the right person, all in one transaction. */
@Service
@Transactional
class Merging {

	private final People people;

	private final Roster roster;

	private final Months months;

	private final Logins logins;

	private final MergeSql sql;

	private final MergeCareSql care;

	private final AuditLog audit;

	private final Clock clock;

	Merging(People people, Roster roster, Months months, Logins logins, MergeSql sql, MergeCareSql care, AuditLog audit,
			Clock clock) {
		this.people = people;
		this.roster = roster;
		this.months = months;
		this.logins = logins;
		this.sql = sql;
		this.care = care;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What merging would do.
	 * @throws org.zhibu.shared.RuleViolation if nobody has that number
	 */
	@Transactional(readOnly = true)
	MergePlan plan(CurrentPerson actor, long wrongId, String rightNumber) {
		Person wrong = this.roster.person(wrongId);
		Person right = this.roster.person(this.people.numbered(rightNumber));
		Verdict may = this.people.mayWrite(actor)
			.and(() -> this.people.notOneself(actor, wrongId))
			.and(() -> mayMove(wrong));
		return MergePlan.of(wrong, right, may, this.sql.held(wrongId, right.getId(), LocalDate.now(this.clock)),
				fit(right), this.logins.ofPerson(wrongId).isPresent(), this.care.care(wrongId),
				this.care.work(wrongId));
	}

	private Verdict mayMove(Person wrong) {
		return this.care.bars(wrong.getId()).verdict(wrong.getName());
	}

	private MergePlan.Fit fit(Person right) {
		boolean member = right.presentOn(LocalDate.now(this.clock)) && right.getPartyStatus().member();
		return new MergePlan.Fit(member, member && this.sql.isWithoutBadge(right.getId()));
	}

	/**
	 * Marks the person as entered by mistake and merges him into the right one.
	 * @return the id of the right one
	 */
	long merge(CurrentPerson actor, long wrongId, String rightNumber) {
		long rightId = this.people.numbered(rightNumber);
		this.months.all()
			.stream()
			.filter((month) -> !month.isPublished())
			.map(ScoreMonth::getPeriod)
			.sorted()
			.forEach(this.months::lock);
		this.people.mistake(actor, wrongId, rightId);
		mayMove(this.roster.person(wrongId)).orRefuse();
		move(actor, this.roster.person(wrongId), this.roster.person(rightId));
		this.logins.ofPerson(wrongId).ifPresent((login) -> this.logins.disable(login.id()));
		return rightId;
	}

	private void move(CurrentPerson actor, Person wrong, Person right) {
		LocalDate today = LocalDate.now(this.clock);
		Holdings held = this.sql.held(wrong.getId(), right.getId(), today);
		MergePlan.Fit fits = fit(right);
		String mistake = "误录，并到 " + right.getNumber() + " " + right.getName();
		if (fits.member()) {
			this.sql.handOver(wrong.getId(), right.getId(), today);
		}
		this.sql.end(wrong.getId(), right.getId(), today);
		this.care.move(wrong.getId(), right.getId(), today, mistake);
		this.sql.excuse(wrong.getId(), mistake);
		if (fits.badge()) {
			this.sql.moveBadge(wrong.getId(), right.getId());
		}
		else {
			this.sql.takeBadgeBack(wrong.getId(), today, mistake, actor.personId());
		}
		this.audit.wrote(actor, "person.merged", "person", wrong.getId(),
				wrong.getNumber() + " → " + right.getNumber() + " · " + held.zones() + " · " + held.pairings() + " · "
						+ held.attached() + " · " + held.badges() + " · " + held.openCards());
	}

}
