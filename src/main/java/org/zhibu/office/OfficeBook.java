package org.zhibu.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.roster.OfficeTerm;
import org.zhibu.roster.Offices;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of offices in a constant number of statements. */
@Service
@Transactional(readOnly = true)
class OfficeBook {

	private static final int PAGE = 50;

	private final Offices offices;

	private final Roster roster;

	private final OfficeMeeting meeting;

	private final VotingRights voting;

	OfficeBook(Offices offices, Roster roster, OfficeMeeting meeting, VotingRights voting) {
		this.offices = offices;
		this.roster = roster;
		this.meeting = meeting;
		this.voting = voting;
	}

	OfficeView view(CurrentPerson reader, long before) {
		List<OfficeTerm> running = this.offices.running();
		List<OfficeTerm> past = this.offices.past(before, PAGE + 1);
		boolean committee = reader.has(Right.SETTINGS_READ);
		List<VotingSuspension> suspensions = committee ? this.voting.latest() : List.of();
		Map<Long, String> names = this.roster.names(people(running, past, suspensions));
		Map<Long, String> teams = this.roster.teams().stream().collect(Collectors.toMap(Team::getId, Team::getName));
		Shown shown = new Shown(reader, running, names, teams);
		List<OfficeTerm> page = past.subList(0, Math.min(PAGE, past.size()));
		return new OfficeView(running.stream().filter((term) -> !term.isConfirmed()).map(shown::of).toList(),
				running.stream().filter(OfficeTerm::isConfirmed).sorted(BY_OFFICE).map(shown::of).toList(),
				page.stream().map(shown::of).toList(), (past.size() > PAGE) ? page.get(PAGE - 1).getId() : null,
				this.meeting.history(),
				suspensions.stream()
					.map((found) -> new OfficeView.Suspension(found.getId(), names.get(found.getPersonId()),
							found.getStartsOn(), found.getEndsOn()))
					.toList());
	}

	private static final Comparator<OfficeTerm> BY_OFFICE = Comparator.comparing(OfficeTerm::getOffice)
		.thenComparing(OfficeTerm::getStartsOn);

	private static Set<Long> people(List<OfficeTerm> running, List<OfficeTerm> past,
			List<VotingSuspension> suspensions) {
		Set<Long> ids = new HashSet<>();
		List<OfficeTerm> all = new ArrayList<>(running);
		all.addAll(past);
		all.forEach((term) -> {
			ids.add(term.getPersonId());
			ids.add(term.getEnteredBy());
			ids.add(term.getConfirmedBy());
		});
		suspensions.forEach((suspension) -> ids.add(suspension.getPersonId()));
		ids.remove(null);
		return ids;
	}

	private final class Shown {

		private final CurrentPerson reader;

		private final List<OfficeTerm> running;

		private final Map<Long, String> names;

		private final Map<Long, String> teams;

		Shown(CurrentPerson reader, List<OfficeTerm> running, Map<Long, String> names, Map<Long, String> teams) {
			this.reader = reader;
			this.running = running;
			this.names = names;
			this.teams = teams;
		}

		OfficeView.Term of(OfficeTerm term) {
			Offices rules = OfficeBook.this.offices;
			return new OfficeView.Term(term.getId(), term.getOffice(), term.isActing(), term.getPersonId(),
					this.names.get(term.getPersonId()),
					(term.getTeamId() != null) ? this.teams.get(term.getTeamId()) : null, term.getStartsOn(),
					term.getEndsOn(), this.reader.is(term.getPersonId()), name(term.getEnteredBy()),
					name(term.getConfirmedBy()), rules.mayConfirm(this.reader, term),
					rules.mayAccept(this.reader, term, this.running), rules.mayWithdraw(this.reader, term),
					rules.mayEnd(this.reader, term));
		}

		private String name(Long id) {
			return (id != null) ? this.names.get(id) : null;
		}

	}

}
