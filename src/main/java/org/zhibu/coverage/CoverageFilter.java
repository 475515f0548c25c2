package org.zhibu.coverage;

import java.util.Arrays;

/**
 * Which part of the grid is shown.
 *
 * @param kind talk, visit, or empty for everybody
 * @param tile the tile, or {@code null} for who never was
 */
record CoverageFilter(String kind, Tile tile) {

	private static final String NEVER = "never";

	/** The filter of the address; what cannot be read filters nothing. */
	static CoverageFilter of(String kind, String tile) {
		Tile wanted = Arrays.stream(Tile.values()).filter((one) -> one.word().equals(tile)).findFirst().orElse(null);
		boolean sound = (kind.equals("talk") || kind.equals("visit")) && (wanted != null || tile.equals(NEVER));
		return sound ? new CoverageFilter(kind, wanted) : new CoverageFilter("", null);
	}

	boolean lets(Covered one) {
		if (this.kind.isEmpty()) {
			return true;
		}
		boolean talk = this.kind.equals("talk");
		return (this.tile == null) ? ((talk ? one.lastTalk() : one.lastVisit()) == null)
				: (talk ? one.talk() : one.visit()) == this.tile;
	}

	public boolean any() {
		return !this.kind.isEmpty();
	}

	/** The tile as it is written in the address. */
	public String word() {
		return this.kind.isEmpty() ? "" : (this.tile != null) ? this.tile.word() : NEVER;
	}

}
