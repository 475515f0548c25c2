package org.zhibu.carecase;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/** Who sees a case, and who works on it. */
final class CaseRules {

	private CaseRules() {
	}

	/** Whether the reader may know of it; a party never reads it here. */
	static boolean sees(CurrentPerson reader, CareCase one) {
		boolean party = reader.is(one.getPersonId())
				|| one.getKind() == CaseKind.CONFLICT && reader.is(one.getOtherId());
		return !party && (reader.onCommittee() || reader.is(one.getOwnerId()));
	}

	/** Whether the reader may open what was said, and know the parties of a conflict. */
	static Verdict mayRead(CurrentPerson reader, CareCase one) {
		return Verdict.noIf(!reader.is(one.getOwnerId()) && !reader.is(one.getOpenedBy()) && !reader.is(Role.SECRETARY),
				"case.read.office");
	}

	static Verdict mayOpen(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.COVERAGE), "case.office");
	}

	static Verdict mayStep(CurrentPerson actor, CareCase one) {
		return Verdict.noIf(!one.isOpen(), "case.closed.already")
			.and(() -> Verdict.noIf(!actor.is(one.getOwnerId()) && !actor.is(Role.SECRETARY), "case.owner.only"));
	}

	static Verdict mayReopen(CurrentPerson actor, CareCase one) {
		return Verdict.noIf(one.isOpen(), "case.open.already")
			.and(() -> Verdict.noIf(!actor.is(one.getOwnerId()) && !actor.is(Role.SECRETARY), "case.owner.only"));
	}

}
