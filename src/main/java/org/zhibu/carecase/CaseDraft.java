package org.zhibu.carecase;

import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.FormText;

/**
 * A case as somebody is about to open it.
 *
 * @param otherId the other party of a conflict, the master of an apprentice, else
 * {@code null}
 * @param skill what an apprentice learns, else {@code null}
 * @param words what it is about
 */
public record CaseDraft(CaseKind kind, long personId, Long otherId, String skill, long ownerId, String words,
		boolean sure) {

	private static final int SKILL = 60;

	public CaseDraft {
		skill = (kind == CaseKind.APPRENTICE) ? FormText.plain(skill) : null;
		otherId = (kind == CaseKind.HARDSHIP) ? null : otherId;
	}

	void requireSound() {
		refuseIf(this.kind != CaseKind.HARDSHIP && this.otherId == null, "other", "case.other.missing");
		refuseIf(this.otherId != null && this.otherId == this.personId, "other", "case.other.same");
		boolean apprentice = this.kind == CaseKind.APPRENTICE;
		if (apprentice && (this.skill.isEmpty() || this.skill.length() > SKILL)) {
			throw RuleViolation.at("skill", "case.skill.length", SKILL);
		}
		boolean mediates = this.kind == CaseKind.CONFLICT && this.otherId != null && this.otherId == this.ownerId;
		refuseIf(this.ownerId == this.personId || mediates, "owner", "case.owner.party");
	}

	private static void refuseIf(boolean wrong, String field, String key) {
		if (wrong) {
			throw RuleViolation.at(field, key);
		}
	}

	@Override
	public String toString() {
		return "case";
	}

}
