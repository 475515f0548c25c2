package org.zhibu.bonusyear;

import java.util.stream.Stream;

import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * What some lines come to.
 *
 * @param lines how many
 * @param gross base and rewards
 * @param taken deductions, with scores against the worker, without sign
 * @param net what is paid
 */
record Sum(int lines, Yuan gross, Yuan taken, Yuan net) {

	/** No line. */
	static final Sum NONE = new Sum(0, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);

	static Sum of(Stream<Slice> slices) {
		return slices.map(Slice::of).reduce(NONE, Sum::plus);
	}

	private Sum plus(Sum other) {
		return new Sum(this.lines + other.lines, this.gross.plus(other.gross), this.taken.plus(other.taken),
				this.net.plus(other.net));
	}

	/** The mean of what is paid, in whole fen; {@code null} without a line. */
	public Yuan mean() {
		return (this.lines > 0) ? new Yuan(this.net.fen() / this.lines) : null;
	}

	/**
	 * The deductions as per cent of the gross, in tenths; {@code null} without a gross.
	 */
	public Points share() {
		return (this.gross.fen() > 0) ? new Points((int) (this.taken.fen() * 1000 / this.gross.fen())) : null;
	}

}
