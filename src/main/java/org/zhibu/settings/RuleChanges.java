package org.zhibu.settings;

import java.util.ArrayList;
import java.util.List;

import org.zhibu.scheme.ItemDraft;
import org.zhibu.scheme.SchemeTerms;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

/** What differs between two sets of rules, as sentences. */
final class RuleChanges {

	private RuleChanges() {
	}

	static List<Sentence> between(List<ItemDraft> oldItems, SchemeTerms before, List<ItemDraft> newItems,
			SchemeTerms after) {
		List<Sentence> changes = new ArrayList<>();
		for (int i = 0; i < newItems.size(); i++) {
			ItemDraft was = oldItems.get(i);
			ItemDraft is = newItems.get(i);
			if (!was.name().equals(is.name())) {
				changes.add(new Sentence("settings.change.name", was.name(), is.name()));
			}
			if (was.weight() != is.weight()) {
				changes.add(new Sentence("settings.change.weight", is.name(), new Points(was.weight()),
						new Points(is.weight())));
			}
			if (was.about() != is.about()) {
				changes.add(new Sentence("settings.change.about." + is.about(), is.name()));
			}
		}
		limits(before, after, changes);
		days(before, after, changes);
		return changes;
	}

	private static void limits(SchemeTerms before, SchemeTerms after, List<Sentence> changes) {
		if (before.upperLimit() != after.upperLimit() || before.lowerLimit() != after.lowerLimit()) {
			changes.add(new Sentence("settings.change.limits", new Points(after.upperLimit()),
					new Points(after.lowerLimit())));
		}
		if (before.fenPerTenth() != after.fenPerTenth()) {
			changes.add(new Sentence("settings.change.yuan", new Yuan(before.fenPerTenth() * 10),
					new Yuan(after.fenPerTenth() * 10)));
		}
		if (before.wholePoints() != after.wholePoints()) {
			changes.add(new Sentence("settings.change.whole." + after.wholePoints()));
		}
		if (!before.stars().equals(after.stars())) {
			changes.add(new Sentence("settings.change.stars", new Points(after.stars().five()),
					new Points(after.stars().four()), new Points(after.stars().three()),
					new Points(after.stars().two())));
		}
	}

	private static void days(SchemeTerms before, SchemeTerms after, List<Sentence> changes) {
		if (before.selfFromDay() != after.selfFromDay() || before.reviewDay() != after.reviewDay()
				|| before.publishDay() != after.publishDay() || before.objectionDays() != after.objectionDays()) {
			changes.add(new Sentence("settings.change.days", after.selfFromDay(), after.reviewDay(), after.publishDay(),
					after.objectionDays()));
		}
	}

}
