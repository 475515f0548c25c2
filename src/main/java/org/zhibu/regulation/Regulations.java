package org.zhibu.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.Clauses;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RegulationChoices;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rule book of the branch. */
@Service
@Transactional
public class Regulations implements Clauses, RegulationChoices {

	private final RegulationRepository regulations;

	private final AuditLog audit;

	private final Clock clock;

	Regulations(RegulationRepository regulations, AuditLog audit, Clock clock) {
		this.regulations = regulations;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Enters a regulation that holds from a day on, which may be long past.
	 * @param title with or without 《》
	 * @param clauses their wording in order, each at most 500 characters
	 * @throws RuleViolation at the field that is wrong, or when the number is taken
	 */
	public Regulation create(CurrentPerson actor, String number, String title, String adoptedBy, LocalDate from,
			List<String> clauses) {
		return create(actor, new RegulationDraft(number, title, adoptedBy, from, clauses));
	}

	Regulation create(CurrentPerson actor, RegulationDraft draft) {
		RegulationRules.mayWrite(actor).orRefuse();
		draft.requireSound(LocalDate.now(this.clock));
		requireFree(this.regulations.existsByNumber(draft.number()), draft);
		Regulation regulation = this.regulations.save(new Regulation(draft));
		flush(draft);
		this.audit.wrote(actor, "regulation.entered", "regulation", regulation.getId(), draft.number());
		return regulation;
	}

	/** Rewrites one that does not hold yet; its forerunner gives way on the new day. */
	void rewrite(CurrentPerson actor, long id, int seenVersion, RegulationDraft draft) {
		RegulationRules.mayWrite(actor).orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		Regulation regulation = this.regulations.findToRewrite(id).orElseThrow(() -> new Missing("regulation"));
		regulation.requireVersion(seenVersion);
		RegulationRules.mayRewrite(regulation, today).orRefuse();
		draft.requireSound(today);
		requireFree(this.regulations.existsByNumberAndIdNot(draft.number(), id), draft);
		Optional<Regulation> before = this.regulations.findByReplacedBy(id);
		before.ifPresent((one) -> requireDay(RegulationRules.maySucceedFrom(one, draft.from(), today)));
		regulation.rewrite(draft, today);
		before.ifPresent((one) -> one.giveWayTo(regulation));
		flush(draft);
		this.audit.wrote(actor, "regulation.rewritten", "regulation", id, draft.number());
	}

	/** A new regulation takes the place of one in force, from its first day on. */
	Regulation replace(CurrentPerson actor, long id, int seenVersion, RegulationDraft draft) {
		RegulationRules.mayWrite(actor).orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		Regulation before = regulation(id);
		before.requireVersion(seenVersion);
		RegulationRules.mayReplace(before, today).orRefuse();
		requireDay(RegulationRules.maySucceedFrom(before, draft.from(), today));
		Regulation successor = create(actor, draft);
		before.giveWayTo(successor);
		this.audit.wrote(actor, "regulation.replaced", "regulation", id, draft.number());
		return successor;
	}

	/** Gives one in force its last day, today or later. */
	void end(CurrentPerson actor, long id, int seenVersion, LocalDate lastDay) {
		RegulationRules.mayWrite(actor).orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		Regulation regulation = regulation(id);
		regulation.requireVersion(seenVersion);
		RegulationRules.mayEnd(regulation, today).orRefuse();
		if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(2))) {
			throw RuleViolation.at("lastDay", "regulation.end.range");
		}
		regulation.end(lastDay);
		this.audit.wrote(actor, "regulation.ended", "regulation", id, lastDay.toString());
	}

	private static void requireFree(boolean taken, RegulationDraft draft) {
		if (taken) {
			throw RuleViolation.at("number", "regulation.number.taken", draft.number());
		}
	}

	/** Of two who take a number at once the second is told so. */
	private void flush(RegulationDraft draft) {
		try {
			this.regulations.flush();
		}
		catch (DataIntegrityViolationException ex) {
			requireFree(true, draft);
		}
	}

	private static void requireDay(Verdict verdict) {
		if (!verdict.allowed()) {
			throw RuleViolation.at("from", verdict.why().key(), verdict.why().figures());
		}
	}

	/**
	 * The regulation with its clauses.
	 * @throws Missing if the branch has none with that id
	 */
	@Transactional(readOnly = true)
	Regulation regulation(long id) {
		return this.regulations.findWithClausesById(id).orElseThrow(() -> new Missing("regulation"));
	}

	/** What holds on that day, by number. */
	@Transactional(readOnly = true)
	public List<Regulation> inForce(LocalDate day) {
		return this.regulations.inForceOn(day);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, String> choices(LocalDate day) {
		Map<Long, String> choices = new LinkedHashMap<>();
		inForce(day).forEach((one) -> choices.put(one.getId(), one.getNumber() + " " + one.cited()));
		return choices;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, String> inForceOn(LocalDate day) {
		Map<Long, String> clauses = new LinkedHashMap<>();
		this.regulations.clausesInForceOn(day).forEach((clause) -> clauses.put(clause.getId(), clause.cited()));
		return clauses;
	}

}
