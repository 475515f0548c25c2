package org.zhibu.meetingitem;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.Ballot;
import org.zhibu.agenda.Bench;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.QuorumRule;
import org.zhibu.meeting.Seat;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;

/** Counts votes by body and keeps them. */
@Service
class Ballots {

	private final VoteSql votes;

	Ballots(VoteSql votes) {
		this.votes = votes;
	}

	/** Counts the votes of each body and names the bodies whose bar was reached. */
	Set<Body> count(Table table, Decision decision) {
		Set<Body> passing = EnumSet.noneOf(Body.class);
		for (Body body : table.bodies()) {
			Bench bench = table.bench(body);
			QuorumRule rule = table.rule(body);
			rule.mayVote(bench).orRefuseAt("votes");
			Tally tally = tally(table, body, decision);
			boolean passed = rule.passes(bench, tally.yes());
			this.votes.count(table.item().getId(), table.gate(body), body, bench, tally, rule.leastYes(bench), passed);
			if (passed) {
				passing.add(body);
			}
		}
		if (table.item().getBallot() == Ballot.OPEN) {
			this.votes.votes(table.item().getId(), chosen(table, decision));
		}
		return passing;
	}

	private static Tally tally(Table table, Body body, Decision decision) {
		List<Seat> voters = table.voters(body);
		if (table.item().getBallot() == Ballot.ELECTION) {
			Tally secret = decision.secret();
			if (secret == null || secret.all() != voters.size()) {
				throw RuleViolation.at("votes", "item.votes.secret", voters.size());
			}
			return secret;
		}
		List<String> silent = voters.stream()
			.filter((seat) -> !decision.votes().containsKey(seat.personId()))
			.map(Seat::name)
			.toList();
		if (!silent.isEmpty()) {
			throw RuleViolation.at("votes", "item.votes.missing", String.join("、", silent));
		}
		return Tally.of(voters.stream().map((seat) -> decision.votes().get(seat.personId())).toList());
	}

	/** Every voter's choice, and those at the table whose own matter it is. */
	private static Map<Long, Choice> chosen(Table table, Decision decision) {
		Map<Long, Choice> chosen = new HashMap<>();
		for (Body body : table.bodies()) {
			table.voters(body).forEach((seat) -> chosen.put(seat.personId(), decision.votes().get(seat.personId())));
			table.roll()
				.of(body)
				.stream()
				.map(Seat::personId)
				.filter((id) -> table.roll().there(id) && table.recused().contains(id))
				.forEach((id) -> chosen.put(id, Choice.RECUSED));
		}
		if (!chosen.keySet().containsAll(decision.votes().keySet())) {
			throw RuleViolation.at("votes", "item.votes.stranger");
		}
		return chosen;
	}

}
