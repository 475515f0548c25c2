package org.zhibu.meetingitem;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.Matters;
import org.zhibu.agenda.Outcome;
import org.zhibu.agenda.Ruling;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;

/** Tells the books of matters what the votes made of them. */
@Service
class MatterRulings {

	private final MatterBooks books;

	MatterRulings(MatterBooks books) {
		this.books = books;
	}

	/** Tells each matter of the item, in the transaction of the vote. */
	void tell(CurrentPerson actor, Table table, List<ItemMatter> places, List<Matter> matters,
			Map<Long, Integer> seenRevisions, Decision decision, Set<Body> passing) {
		for (ItemMatter place : places) {
			Matter matter = matters.stream()
				.filter((one) -> one.kind() == place.getKind() && one.id() == place.getMatterId())
				.findFirst()
				.orElseThrow(() -> new Missing("matter"));
			tell(actor, table, place, matter, seenRevisions.getOrDefault(place.getId(), -1), decision, passing);
		}
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
			may.orRefuseAt("matters");
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

}
