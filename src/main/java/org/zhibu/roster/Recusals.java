package org.zhibu.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Recuse us from each other": declared by a person for himself, never explained, seen by
 * himself, organisation and discipline only.
 */
@Service
@Transactional
public class Recusals {

	private final RecusalRepository recusals;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Recusals(RecusalRepository recusals, Roster roster, AuditLog audit, Clock clock) {
		this.recusals = recusals;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** Declares that the person and the other one never decide about each other. */
	public void declare(CurrentPerson actor, long otherId) {
		Person other = this.roster.person(otherId);
		if (actor.is(otherId)) {
			throw RuleViolation.at("otherId", "recusal.self");
		}
		if (!this.recusals.runningBetween(actor.personId(), other.getId()).isEmpty()) {
			throw RuleViolation.at("otherId", "recusal.already", other.getName());
		}
		Recusal recusal = this.recusals.save(new Recusal(actor.personId(), other.getId(), LocalDate.now(this.clock)));
		// whom it names is for organisation and discipline, so the log does not say it
		this.audit.wrote(actor, "recusal.declared", "recusal", recusal.getId(), null);
	}

	/** Takes a declaration back from today on; only who made it may. */
	public void withdraw(CurrentPerson actor, long id) {
		Recusal recusal = this.recusals.findById(id)
			.filter((found) -> actor.is(found.getPersonId()))
			.orElseThrow(() -> new Missing("recusal"));
		Verdict.noIf(recusal.getWithdrawnOn() != null, "recusal.withdrawn").orRefuse();
		recusal.withdraw(LocalDate.now(this.clock));
		this.audit.wrote(actor, "recusal.withdrawn", "recusal", id, null);
	}

	/** The person's own declarations, newest first. */
	@Transactional(readOnly = true)
	public List<Link> declaredBy(CurrentPerson actor) {
		return named(this.recusals.declaredBy(actor.personId()));
	}

	/** All declarations, for organisation and discipline. */
	@Transactional(readOnly = true)
	public List<Link> all(CurrentPerson actor) {
		Verdict.noIf(!actor.has(Right.RECUSALS_READ), "recusal.read.office").orRefuse();
		return named(this.recusals.findAllByOrderByIdDesc());
	}

	private List<Link> named(List<Recusal> found) {
		Set<Long> ids = new HashSet<>();
		found.forEach((recusal) -> ids.addAll(List.of(recusal.getPersonId(), recusal.getOtherId())));
		Map<Long, String> names = this.roster.names(ids);
		return found.stream()
			.map((recusal) -> new Link(recusal.getId(), names.get(recusal.getPersonId()),
					names.get(recusal.getOtherId()), recusal.getDeclaredOn(), recusal.getWithdrawnOn()))
			.toList();
	}

	/**
	 * A declaration as it is shown.
	 *
	 * @param id its id
	 * @param name who declared it
	 * @param other from whom
	 * @param declaredOn since when
	 * @param withdrawnOn until when, or {@code null} while it holds
	 */
	public record Link(long id, String name, String other, LocalDate declaredOn, LocalDate withdrawnOn) {
	}

}
