package org.zhibu.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.confidence.NoteText;
import org.zhibu.shared.DateText;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.FormText;

/** A visit as typed; it never prints what was typed. */
record VisitForm(String person, String day, String second, String kind, String reached, String workerAgreed,
		String familyAgreed, String met, String relation, String occasion, String facts, String wish, String answer,
		String gist, String promise, String promiseOwner, String promiseDue, String familyPromise, String familyDue,
		String next, String sure) {

	private static final int LONG = 500;

	private static final int SHORT = 60;

	static VisitForm blank(String person, LocalDate today) {
		return new VisitForm(person, today.toString(), "", "HOME", "true", null, null, "", "", "", "", "", "", "", "",
				"", "", "", "", "", null);
	}

	VisitDraft draft() {
		Long whom = id("person", this.person);
		if (whom == null) {
			throw RuleViolation.at("person", "talk.person.missing");
		}
		NoteText text = new NoteText();
		part(text, "met", this.met, SHORT);
		part(text, "relation", this.relation, SHORT);
		part(text, "occasion", this.occasion, SHORT);
		part(text, "facts", this.facts, LONG);
		part(text, "wish", this.wish, LONG);
		part(text, "answer", this.answer, LONG);
		part(text, "gist", this.gist, SHORT + SHORT);
		return new VisitDraft(whom, day("day", this.day), id("second", this.second), this.kind,
				"true".equals(this.reached), this.workerAgreed != null, this.familyAgreed != null,
				day("next", this.next), text, promises(), this.sure != null);
	}

	private List<VisitDraft.Promise> promises() {
		List<VisitDraft.Promise> promises = new ArrayList<>();
		String ours = FormText.atMost("promise", this.promise, LONG);
		if (!ours.isEmpty()) {
			promises.add(new VisitDraft.Promise(false, ours, id("promiseOwner", this.promiseOwner),
					day("promise", this.promiseDue)));
		}
		String theirs = FormText.atMost("familyPromise", this.familyPromise, LONG);
		if (!theirs.isEmpty()) {
			promises.add(new VisitDraft.Promise(true, theirs, null, day("familyPromise", this.familyDue)));
		}
		return promises;
	}

	private static void part(NoteText text, String name, String typed, int most) {
		text.with(name, FormText.atMost(name, typed, most));
	}

	private static Long id(String field, String typed) {
		String plain = (typed != null) ? typed.strip() : "";
		if (plain.isEmpty()) {
			return null;
		}
		if (!plain.matches("[0-9]{1,18}")) {
			throw RuleViolation.at(field, "talk.person.missing");
		}
		return Long.valueOf(plain);
	}

	private static LocalDate day(String field, String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		return DateText.read(typed).orElseThrow(() -> RuleViolation.at(field, "fact.day.unreadable"));
	}

	@Override
	public String toString() {
		return "visit";
	}

}
