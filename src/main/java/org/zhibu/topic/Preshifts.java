package org.zhibu.topic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings before a shift, noted in twenty seconds; a topic goes to the backlog. */
@Service
@Transactional
class Preshifts {

	private static final int DAYS_SHOWN = 14;

	private static final int DAYS_BACK = 7;

	private final PreshiftRepository preshifts;

	private final Topics topics;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Preshifts(PreshiftRepository preshifts, Topics topics, Roster roster, AuditLog audit, Clock clock) {
		this.preshifts = preshifts;
		this.topics = topics;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** Notes one, and what the crew wants talked over. */
	void note(CurrentPerson actor, long teamId, LocalDate day, int heads, String sentence, String topic) {
		Team team = teams(actor).stream()
			.filter((one) -> one.getId() == teamId)
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("teamId", "preshift.team"));
		LocalDate today = LocalDate.now(this.clock);
		if (day.isAfter(today) || day.isBefore(today.minusDays(DAYS_BACK))) {
			throw RuleViolation.at("day", "preshift.day", today.minusDays(DAYS_BACK), today);
		}
		String shift = (team.getShift() != null) ? team.getShift() : "";
		if (this.preshifts.existsByTeamIdAndHeldOnAndShift(teamId, day, shift)) {
			throw RuleViolation.at("teamId", "preshift.already", team.getName(), day);
		}
		Preshift noted = this.preshifts.save(new Preshift(teamId, day, shift, heads, sentence, actor.personId()));
		this.audit.wrote(actor, "preshift.noted", "preshift", noted.getId(), team.getName() + " · " + day);
		if (!topic.isBlank()) {
			this.topics.store(actor, TopicSource.PRESHIFT, topic, null, team.getName());
		}
	}

	/** The teams for which the person notes them: his own, or all of the section. */
	@Transactional(readOnly = true)
	public List<Team> teams(CurrentPerson actor) {
		LocalDate today = LocalDate.now(this.clock);
		return this.roster.teams()
			.stream()
			.filter((team) -> team.openOn(today))
			.filter((team) -> actor.has(Right.MEETINGS_WRITE) || actor.teamIds().contains(team.getId()))
			.toList();
	}

	/** Those of the last fortnight that the person may read, the newest first. */
	@Transactional(readOnly = true)
	public List<Preshift> latest(CurrentPerson actor) {
		boolean all = actor.has(Right.MEETINGS_READ);
		Set<Long> own = actor.teamIds().isEmpty() ? Set.of(-1L) : actor.teamIds();
		return this.preshifts.since(LocalDate.now(this.clock).minusDays(DAYS_SHOWN), all, own);
	}

}
