package org.zhibu.objection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;

/**
 * Open objections on the committee's desks: the answerer answers, the secretary reminds.
 */
@Component
class ObjectionDesk implements DeskSource {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final Objections objections;

	ObjectionDesk(Objections objections) {
		this.objections = objections;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.ANSWER_OBJECTIONS)) {
			return List.of();
		}
		return this.objections.open()
			.stream()
			.filter((one) -> person.is(Role.DISCIPLINE) || person.is(Role.SECRETARY))
			.map((one) -> step(one, person))
			.toList();
	}

	private static Step step(Objection one, CurrentPerson person) {
		LocalDate due = one.getDueAt().atZone(ZONE).toLocalDate();
		boolean answers = person.is(Role.DISCIPLINE);
		return new Step(due, new Sentence(answers ? "objection.desk.answer" : "objection.desk.remind", one.getSerial()),
				new Sentence("objection.desk.detail", one.getPeriod().getMonthValue(), one.getItemNo()),
				"/objections/" + one.getId(),
				new Sentence(answers ? "objection.desk.answer.verb" : "objection.desk.remind.verb"));
	}

}
