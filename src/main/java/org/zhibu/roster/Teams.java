package org.zhibu.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams: made, changed, closed. */
@Service
@Transactional
public class Teams {

	private final TeamRepository teams;

	private final PersonRepository people;

	private final AuditLog audit;

	private final Clock clock;

	Teams(TeamRepository teams, PersonRepository people, AuditLog audit, Clock clock) {
		this.teams = teams;
		this.people = people;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The team with that id.
	 * @throws Missing if the branch has none
	 */
	@Transactional(readOnly = true)
	public Team team(long id) {
		return this.teams.findById(id).orElseThrow(() -> new Missing("team"));
	}

	/** Makes a team; its name is unique in the branch. */
	public Team make(CurrentPerson actor, String name, Long parentId, String shift) {
		mayWrite(actor).orRefuse();
		requireFree(name, null);
		requireParent(null, parentId);
		Team team = this.teams.save(new Team(name, parentId, shift));
		this.audit.wrote(actor, "team.made", "team", team.getId(), name);
		return team;
	}

	/** Gives a team another name, parent or shift. */
	public void change(CurrentPerson actor, long id, int seenVersion, String name, Long parentId, String shift) {
		mayWrite(actor).orRefuse();
		Team team = team(id);
		team.requireVersion(seenVersion);
		requireFree(name, id);
		requireParent(id, parentId);
		team.change(name, parentId, shift);
		this.audit.wrote(actor, "team.changed", "team", id, name);
	}

	/** Closes a team with the end of that day; nobody may be left in it. */
	public void close(CurrentPerson actor, long id, LocalDate lastDay) {
		mayWrite(actor).orRefuse();
		Team team = team(id);
		LocalDate today = LocalDate.now(this.clock);
		if (lastDay.isAfter(today.plusYears(1)) || lastDay.isBefore(today.minusYears(1))) {
			throw RuleViolation.at("closedOn", "team.closed.range");
		}
		long left = this.people.countInTeamAfter(id, lastDay);
		if (left > 0) {
			throw RuleViolation.at("closedOn", "team.closed.people", left);
		}
		team.close(lastDay);
		this.audit.wrote(actor, "team.closed", "team", id, lastDay.toString());
	}

	private static Verdict mayWrite(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "roster.write.office");
	}

	private void requireFree(String name, Long own) {
		this.teams.findByName(name).filter((other) -> !Objects.equals(other.getId(), own)).ifPresent((other) -> {
			throw RuleViolation.at("name", "team.name.taken", name);
		});
	}

	/**
	 * A parent has no parent itself, and a team with teams below it gets none: two
	 * levels.
	 */
	private void requireParent(Long own, Long parentId) {
		if (parentId == null) {
			return;
		}
		Team parent = team(parentId);
		boolean deep = parent.getParentId() != null || Objects.equals(parentId, own)
				|| (own != null && this.teams.existsByParentId(own));
		if (deep) {
			throw RuleViolation.at("parentId", "team.parent.deep");
		}
	}

}
