package org.zhibu.meetingitem;

import java.util.Collection;

/** Votes counted. */
public record Tally(int yes, int no, int abstained) {

	static Tally of(Collection<Choice> choices) {
		return new Tally(count(choices, Choice.YES), count(choices, Choice.NO), count(choices, Choice.ABSTAIN));
	}

	int all() {
		return this.yes + this.no + this.abstained;
	}

	private static int count(Collection<Choice> choices, Choice wanted) {
		return (int) choices.stream().filter((choice) -> choice == wanted).count();
	}

}
