package org.zhibu.objection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.zhibu.shared.Role;

/**
 * Who answers an objection (design 1.3): the discipline officer; where he is barred, the
 * office vacant, or he was silent for three days, the secretary, then organisation, then
 * publicity: the first not barred. When all are barred, the members' meeting.
 */
public final class AnswererRule {

	/** The order of the answerers. */
	static final List<Role> ORDER = List.of(Role.DISCIPLINE, Role.SECRETARY, Role.ORGANISATION, Role.PUBLICITY);

	/** How long an answerer may be silent before the next one answers too. */
	static final Duration SILENCE = Duration.ofDays(3);

	private AnswererRule() {
	}

	/**
	 * The offices that may answer now, in order; each full period of silence lets in one
	 * more. Empty when all are barred or vacant.
	 * @param able the offices that are held by somebody not barred
	 * @param waited how long the objection has been open
	 */
	public static List<Role> answerers(Set<Role> able, Duration waited) {
		long silences = Math.max(0, waited.toSeconds() / SILENCE.toSeconds());
		return ORDER.stream().filter(able::contains).limit(silences + 1).toList();
	}

	/** The office that is asked now: the last one let in. */
	static Optional<Role> asked(Set<Role> able, Duration waited) {
		List<Role> answerers = answerers(able, waited);
		return answerers.isEmpty() ? Optional.empty() : Optional.of(answerers.get(answerers.size() - 1));
	}

}
