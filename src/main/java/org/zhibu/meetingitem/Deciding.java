package org.zhibu.meetingitem;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.Ballot;
import org.zhibu.agenda.Bench;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.Matters;
import org.zhibu.agenda.Outcome;
import org.zhibu.agenda.QuorumRule;
import org.zhibu.agenda.Ruling;
import org.zhibu.audit.AuditLog;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.RollCall;
import org.zhibu.meeting.Seat;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;
import org.zhibu.task.Tasks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision of an item: quorum and bar are computed, votes counted by body, and the
 * book of each matter told.
 */
@Service
@Transactional
public class Deciding {

	private final Meetings meetings;

	private final Attendances attendances;

	private final Items items;

	private final MatterBooks books;

	private final VoteSql votes;

	private final Roster roster;

	private final Tasks tasks;

	private final AuditLog audit;

	private final Clock clock;

	Deciding(Meetings meetings, Attendances attendances, Items items, MatterBooks books, VoteSql votes, Roster roster,
			Tasks tasks, AuditLog audit, Clock clock) {
		this.meetings = meetings;
		this.attendances = attendances;
		this.items = items;
		this.books = books;
		this.votes = votes;
		this.roster = roster;
		this.tasks = tasks;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Deals with an item. Of two decisions at once the second finds the item settled.
	 * @param seenVersion the version of the item the recorder looked at
	 */
	public ItemState decide(CurrentPerson actor, long meetingId, long itemId, int seenVersion,
			Map<Long, Integer> seenRevisions, Decision decision) {
		Meeting meeting = this.meetings.lock(meetingId);
		AgendaItem item = this.items.item(meeting, itemId);
		List<ItemMatter> places = this.items.matters(List.of(item));
		List<Matter> matters = this.books.of(places);
		Table table = table(meeting, item, matters, decision.recused());
		mayDecide(actor, meeting, item, table).orRefuse();
		item.requireVersion(seenVersion);
		requirePresiding(meeting, table, decision);
		ItemState outcome = decision.motion().voted() ? vote(actor, table, places, matters, seenRevisions, decision)
				: unvoted(places, decision);
		item.settle(outcome, decision, actor.personId(), this.clock.instant());
		if (outcome == ItemState.PASSED) {
			this.tasks.follow(item.getMeetingId(), itemId, item.task(), item.getOwnerId(), item.getDueOn());
		}
		this.audit.wrote(actor, "meeting.decided", "meeting", meetingId, item.getSeq() + " · " + outcome);
		return outcome;
	}

	/** Whether the person records the decision of that item now. */
	@Transactional(readOnly = true)
	public Verdict mayDecide(CurrentPerson actor, Meeting meeting, AgendaItem item, Table table) {
		return Meetings.mayLead(actor, meeting)
			.and(meeting::isSitting)
			.and(item::isOpen)
			.and(() -> Verdict.noIf(table.recused().contains(actor.personId()), "item.own"));
	}

	/** Who sits around an item, and who may not vote on it. */
	@Transactional(readOnly = true)
	public Table table(Meeting meeting, AgendaItem item, List<Matter> matters, Set<Long> declared) {
		Set<Long> recused = new HashSet<>(declared);
		for (Matter matter : matters) {
			recused.addAll(matter.concerned());
			matter.concerned().forEach((person) -> recused.addAll(this.roster.recusedFrom(person)));
		}
		return new Table(meeting, item, this.attendances.rollCall(meeting), recused);
	}

	private ItemState unvoted(List<ItemMatter> places, Decision decision) {
		if (decision.motion() == Motion.POSTPONE) {
			return ItemState.POSTPONED;
		}
		if (!places.isEmpty()) {
			throw RuleViolation.at("motion", "item.matter.vote");
		}
		return ItemState.NOTED;
	}

	private ItemState vote(CurrentPerson actor, Table table, List<ItemMatter> places, List<Matter> matters,
			Map<Long, Integer> seenRevisions, Decision decision) {
		Set<Body> passing = count(table, decision);
		if (table.item().getBallot() == Ballot.OPEN) {
			this.votes.votes(table.item().getId(), chosen(table, decision));
		}
		for (ItemMatter place : places) {
			Matter matter = matters.stream()
				.filter((one) -> one.kind() == place.getKind() && one.id() == place.getMatterId())
				.findFirst()
				.orElseThrow(() -> new Missing("matter"));
			tell(actor, table, place, matter, seenRevisions.getOrDefault(place.getId(), -1), decision, passing);
		}
		if (passing.size() < table.bodies().size()) {
			return ItemState.NOT_PASSED;
		}
		return (decision.motion() == Motion.RETURN) ? ItemState.RETURNED : ItemState.PASSED;
	}

	/** Counts the votes of each body and names the bodies whose bar was reached. */
	private Set<Body> count(Table table, Decision decision) {
		Set<Body> passing = EnumSet.noneOf(Body.class);
		for (Body body : table.bodies()) {
			Bench bench = table.bench(body);
			QuorumRule rule = table.rule(body);
			refuse(rule.mayVote(bench), "votes");
			Tally tally = tally(table, body, decision);
			boolean passed = rule.passes(bench, tally.yes());
			this.votes.count(table.item().getId(), table.gate(body), body, bench, tally, rule.leastYes(bench), passed);
			if (passed) {
				passing.add(body);
			}
		}
		return passing;
	}

	private Tally tally(Table table, Body body, Decision decision) {
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

	/**
	 * Tells a matter's book body by body, until one does not pass it. A gate that was
	 * passed at an earlier meeting is not asked again.
	 */
	private void tell(CurrentPerson actor, Table table, ItemMatter place, Matter matter, int revision,
			Decision decision, Set<Body> passing) {
		Matters book = this.books.book(place.getKind());
		Long fen = (decision.motion() == Motion.PASS) ? granted(place, matter, decision) : null;
		String reason = grantOf(place, decision).reason();
		Verdict may = null;
		boolean asked = false;
		for (Body body : table.bodies()) {
			Body gate = table.gate(body);
			may = book.mayDecide(matter.id(), revision, gate);
			if (!may.allowed()) {
				continue;
			}
			asked = true;
			Outcome outcome = outcome(decision.motion(), passing.contains(body));
			if (outcome == null) {
				break;
			}
			place.grant((outcome == Outcome.PASSED) ? fen : null, reason);
			book.decided(new Ruling(matter.id(), revision, table.item().getId(), gate, body,
					table.meeting().getHeldOn(), outcome, (outcome == Outcome.PASSED) ? fen : null, reason, actor));
			if (outcome != Outcome.PASSED) {
				break;
			}
		}
		if (!asked) {
			refuse(may, "matters");
		}
	}

	/** What a body's vote makes of a matter; nothing when a return was voted down. */
	private static Outcome outcome(Motion motion, boolean passed) {
		if (motion == Motion.RETURN) {
			return passed ? Outcome.RETURNED : null;
		}
		return passed ? Outcome.PASSED : Outcome.NOT_PASSED;
	}

	private static Decision.Grant grantOf(ItemMatter place, Decision decision) {
		return decision.granted().getOrDefault(place.getId(), new Decision.Grant(null, null));
	}

	private static Long granted(ItemMatter place, Matter matter, Decision decision) {
		if (matter.fen() == null) {
			return null;
		}
		Decision.Grant grant = grantOf(place, decision);
		long fen = (grant.fen() != null) ? grant.fen() : matter.fen();
		if (fen <= 0 || fen > matter.fen()) {
			throw RuleViolation.at("granted", "item.granted.range", matter.title());
		}
		if (fen < matter.fen() && grant.reason() == null) {
			throw RuleViolation.at("granted", "item.granted.reason", matter.title());
		}
		return fen;
	}

	private static void requirePresiding(Meeting meeting, Table table, Decision decision) {
		boolean own = table.recused().contains(meeting.getChairId());
		Long stand = decision.presidedBy();
		if (own && stand == null) {
			throw RuleViolation.at("presidedBy", "item.preside");
		}
		if (stand != null && (table.recused().contains(stand) || !table.roll().there(stand)
				|| table.roll().seats().stream().noneMatch((seat) -> seat.personId() == stand && seat.due()))) {
			throw RuleViolation.at("presidedBy", "item.preside.who");
		}
	}

	/** A no at a field of the form, so that nothing that was typed is lost. */
	private static void refuse(Verdict verdict, String field) {
		if (!verdict.allowed()) {
			throw RuleViolation.at(field, verdict.why().key(), verdict.why().figures());
		}
	}

}
