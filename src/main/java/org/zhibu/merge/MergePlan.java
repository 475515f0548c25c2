package org.zhibu.merge;

import java.util.ArrayList;
import java.util.List;

import org.zhibu.roster.Person;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

/**
 * What merging would do, before it is done.
 *
 * @param may whether it may be done
 * @param lines what moves, ends and stays
 */
record MergePlan(Person wrong, Person right, Verdict may, List<Sentence> lines) {

	/**
	 * The plan for two people.
	 * @param fits what the right person can take over
	 * @param login whether the wrong one has a login
	 * @param care how much was done for him
	 * @param work how much he is to do
	 */
	static MergePlan of(Person wrong, Person right, Verdict may, Holdings held, Fit fits, boolean login, int care,
			int work) {
		List<Sentence> lines = new ArrayList<>();
		String to = right.getName();
		say(lines, fits.member() ? "merge.zones.move" : "merge.zones.end", held.zones(), to);
		say(lines, fits.member() ? "merge.pairings.move" : "merge.pairings.end", held.pairings(), to);
		say(lines, "merge.attached.move", held.attached(), to);
		say(lines, "merge.offices.end", held.offices(), to);
		say(lines, fits.badge() ? "merge.badges.move" : "merge.badges.end", held.badges(), to);
		int moved = fits.member() ? held.openCards() - held.doubleCards() : 0;
		say(lines, "merge.cards.move", moved, to);
		say(lines, "merge.cards.excuse", held.openCards() - moved, to);
		say(lines, "merge.care.move", care, to);
		say(lines, "merge.work.move", work, to);
		say(lines, "merge.login.end", login ? 1 : 0, to);
		if (held.hasHistory()) {
			lines.add(new Sentence("merge.history.stay", held.publishedCards(), held.entries(), held.facts(),
					held.objections(), to, held.lines(), held.votes()));
		}
		return new MergePlan(wrong, right, may, lines);
	}

	private static void say(List<Sentence> lines, String key, int count, String to) {
		if (count > 0) {
			lines.add(new Sentence(key, count, to));
		}
	}

	/**
	 * What the right person can take over.
	 *
	 * @param member what only a present member has: zones, pairings, cards
	 * @param badge the service card, which nobody has twice
	 */
	record Fit(boolean member, boolean badge) {
	}

}
