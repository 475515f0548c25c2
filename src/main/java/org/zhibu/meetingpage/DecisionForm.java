package org.zhibu.meetingpage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.zhibu.meetingitem.Choice;
import org.zhibu.meetingitem.Decision;
import org.zhibu.meetingitem.Motion;
import org.zhibu.meetingitem.Tally;
import org.zhibu.meetingitem.Words;
import org.zhibu.shared.DateText;
import org.zhibu.shared.FormText;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Yuan;

/** Reads how an item was dealt with, and what the minutes say about it. */
final class DecisionForm {

	private static final int SAID = 2000;

	private static final int DISSENT = 1000;

	private static final int DECISION = 500;

	private static final int REASON = 300;

	private DecisionForm() {
	}

	static Words words(Map<String, String> typed) {
		String due = FormText.plain(typed.get("dueOn"));
		LocalDate day = due.isEmpty() ? null
				: DateText.read(due).orElseThrow(() -> RuleViolation.at("dueOn", "meeting.day.unreadable"));
		return new Words(FormText.within("said", typed.get("said"), SAID),
				FormText.within("dissent", typed.get("dissent"), DISSENT),
				FormText.within("decision", typed.get("decision"), DECISION), FormText.id(typed.get("ownerId")), day);
	}

	static Decision decision(Map<String, String> typed) {
		Motion motion = Arrays.stream(Motion.values())
			.filter((one) -> one.name().equals(typed.get("motion")))
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("motion", "item.motion.missing"));
		Map<Long, Choice> votes = new HashMap<>();
		each(typed, "vote_", (person, value) -> votes.put(person, choice(value)));
		Set<Long> recused = new HashSet<>();
		each(typed, "recused_", (person, value) -> recused.add(person));
		recused.forEach(votes::remove);
		return new Decision(motion, words(typed), FormText.id(typed.get("presidedBy")), recused,
				motion.voted() ? votes : Map.of(), secret(typed), grants(typed));
	}

	/** Which version of each matter the recorder saw, by the matter's place. */
	static Map<Long, Integer> revisions(Map<String, String> typed) {
		Map<Long, Integer> seen = new HashMap<>();
		each(typed, "revision_",
				(place, value) -> seen.put(place, value.matches("\\d{1,9}") ? Integer.valueOf(value) : -1));
		return seen;
	}

	private static Map<Long, Decision.Grant> grants(Map<String, String> typed) {
		Map<Long, Decision.Grant> grants = new HashMap<>();
		each(typed, "granted_", (place, value) -> grants.put(place,
				new Decision.Grant(value.isEmpty() ? null : fen(value), reason(typed, place))));
		each(typed, "reason_",
				(place, value) -> grants.putIfAbsent(place, new Decision.Grant(null, reason(typed, place))));
		return grants;
	}

	private static String reason(Map<String, String> typed, long place) {
		return FormText.within("granted", typed.get("reason_" + place), REASON);
	}

	private static Long fen(String typed) {
		return Yuan.read(typed).orElseThrow(() -> RuleViolation.at("granted", "item.granted.unreadable")).fen();
	}

	private static Choice choice(String typed) {
		return Arrays.stream(Choice.values())
			.filter((one) -> one != Choice.RECUSED && one.name().equals(typed))
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("votes", "item.choice.unknown"));
	}

	private static Tally secret(Map<String, String> typed) {
		String yes = FormText.plain(typed.get("yes"));
		String no = FormText.plain(typed.get("no"));
		String abstained = FormText.plain(typed.get("abstain"));
		boolean given = Arrays.asList(yes, no, abstained).stream().allMatch((one) -> one.matches("\\d{1,4}"));
		return given ? new Tally(Integer.parseInt(yes), Integer.parseInt(no), Integer.parseInt(abstained)) : null;
	}

	/** Each field whose name is the word and an id, with what was typed there. */
	private static void each(Map<String, String> typed, String word, BiConsumer<Long, String> take) {
		typed.forEach((name, value) -> {
			Long id = name.startsWith(word) ? FormText.id(name.substring(word.length())) : null;
			if (id != null) {
				take.accept(id, FormText.plain(value));
			}
		});
	}

}
