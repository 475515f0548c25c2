package org.zhibu.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * Two costs measured in turn, so that a neighbour's load falls on both.
 *
 * @param ours the median of what was looked at
 * @param theirs the median of its reference
 * @param ratio the median of the ratios of the rounds
 */
record Turns(double ours, double theirs, double ratio) {

	static Turns of(int rounds, Callable<Double> ours, Callable<Double> theirs) throws Exception {
		double[] first = new double[rounds];
		double[] second = new double[rounds];
		double[] ratios = new double[rounds];
		for (int round = 0; round < rounds; round++) {
			first[round] = ours.call();
			second[round] = theirs.call();
			ratios[round] = first[round] / second[round];
		}
		return new Turns(median(first), median(second), median(ratios));
	}

	static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int half = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
	}

}
