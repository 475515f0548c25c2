package org.zhibu.agenda;

/**
 * Who of a body is due and there, as the quorum counts them.
 *
 * @param due how many are due (应到)
 * @param present how many of those are there, those who may not vote included (实到)
 * @param silenced how many of the present may not vote: recused from the item, or with a
 * voting right that rests
 */
public record Bench(int due, int present, int silenced) {

	public Bench {
		if (due < 0 || present < 0 || silenced < 0 || present > due || silenced > present) {
			throw new IllegalArgumentException("bench " + due + "/" + present + "/" + silenced);
		}
	}

	/** How many can vote. */
	public int voters() {
		return this.present - this.silenced;
	}

}
