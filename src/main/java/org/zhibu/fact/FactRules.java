package org.zhibu.fact;

import java.util.Set;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** Who notes, reads and withdraws which fact (design 1.2). */
final class FactRules {

	private FactRules() {
	}

	/** The committee and the heads note and read about everybody and every zone. */
	static boolean everywhere(CurrentPerson person) {
		return person.onCommittee() || person.is(Role.SECTION_HEAD) || person.is(Role.DEPUTY_HEAD);
	}

	/** Whether this person may note something about somebody of that team. */
	static Verdict mayNoteAbout(CurrentPerson actor, Long personId, Long teamId) {
		return mayNote(actor).and(() -> Verdict.noIf(actor.is(personId), "fact.note.self"))
			.and(() -> Verdict.noIf(!everywhere(actor) && !(teamId != null && actor.teamIds().contains(teamId)),
					"fact.note.team"));
	}

	/** Whether this person may note something about that zone. */
	static Verdict mayNoteAboutZone(CurrentPerson actor, long zoneId, Set<Long> ownZones) {
		return mayNote(actor)
			.and(() -> Verdict.noIf(!everywhere(actor) && !ownZones.contains(zoneId), "fact.note.zone"));
	}

	private static Verdict mayNote(CurrentPerson actor) {
		return Verdict.noIf(actor.personId() == null || !actor.has(Right.FACTS), "fact.note.right");
	}

	/**
	 * Whether this person may withdraw it: who noted it, or an officer whom it does not
	 * concern.
	 */
	static Verdict mayWithdraw(CurrentPerson actor, Long notedBy, Long subject, boolean withdrawn) {
		return Verdict.noIf(withdrawn, "fact.withdrawn.already")
			.and(() -> Verdict.noIf(!actor.is(notedBy) && !actor.onCommittee(), "fact.withdraw.office"))
			.and(() -> Verdict.noIf(!actor.is(notedBy) && actor.is(subject), "fact.withdraw.own"));
	}

}
