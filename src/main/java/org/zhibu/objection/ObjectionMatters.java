package org.zhibu.objection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.Matters;
import org.zhibu.agenda.Outcome;
import org.zhibu.agenda.Ruling;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections that every officer is barred from answering: the members' meeting decides
 * them (design 1.3).
 */
@Service
@Transactional
class ObjectionMatters implements Matters {

	private final Objections objections;

	private final MessageSource messages;

	ObjectionMatters(Objections objections, MessageSource messages) {
		this.objections = objections;
		this.messages = messages;
	}

	@Override
	public MatterKind kind() {
		return MatterKind.OBJECTION;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Matter> waitingFor(Body gate) {
		return (gate != Body.MEMBERS) ? List.of()
				: this.objections.open().stream().filter(this.objections::barsEverybody).map(this::matter).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Matter> of(Collection<Long> ids) {
		return this.objections.all(ids).stream().map(this::matter).toList();
	}

	@Override
	public Verdict mayDecide(long id, int revision, Body gate) {
		Objection objection = this.objections.lock(id, revision);
		return Verdict.noIf(gate != Body.MEMBERS, "objection.matter.body")
			.and(() -> Verdict.noIf(!objection.isOpen(), "objection.answered.already"))
			.and(() -> Verdict.noIf(!this.objections.barsEverybody(objection), "objection.meeting.needless"));
	}

	@Override
	public void decided(Ruling ruling) {
		if (ruling.reason() == null) {
			throw RuleViolation.at("granted", "objection.matter.reason");
		}
		LocalDate day = ruling.day();
		this.objections.decidedByMembers(ruling.recorder(), ruling.matterId(), ruling.outcome() == Outcome.PASSED, day,
				ruling.reason());
	}

	private Matter matter(Objection objection) {
		String title = this.messages.getMessage("objection.matter.title",
				new Object[] { objection.getPeriod(), objection.getSerial(), objection.getItemNo() },
				LocaleContextHolder.getLocale());
		Set<Long> concerned = this.objections.barred(objection);
		return new Matter(MatterKind.OBJECTION, objection.getId(), objection.getVersion(), title, null,
				"/objections/" + objection.getId(), concerned);
	}

}
