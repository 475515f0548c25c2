package org.zhibu.confidence;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;

/** Tells who keeps the notes that old ones will clear themselves, and when. */
@Component
class SweepDesk implements DeskSource {

	private final Expiry expiry;

	SweepDesk(Expiry expiry) {
		this.expiry = expiry;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		return !person.has(Right.NOTE_KEEPING) ? List.of()
				: this.expiry.waiting()
					.map((sweep) -> new Step(sweep.getDueOn(), new Sentence("note.desk"),
							new Sentence("note.desk.detail"), "/notes-keeping", new Sentence("note.desk.verb")))
					.stream()
					.toList();
	}

}
