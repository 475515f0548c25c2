package org.zhibu.bonuspage;

import java.util.List;

import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonussign.BonusSigning;
import org.zhibu.doubt.BonusDoubt;
import org.zhibu.payout.Payment;
import org.zhibu.shared.Verdict;

/**
 * A line with everything about it.
 *
 * @param versions its versions, the latest first
 * @param signers who signed the latest version, where it was corrected after publication
 */
record LinePage(BonusMonth month, List<CountedLine> versions, List<BonusDoubt> doubts, List<Paid> payments,
		List<BonusSigning.Signer> signers, Verdict mayChange, Verdict maySign, Verdict mayDoubt) {

	/** The version on top: in force, or waiting for its signers. */
	public CountedLine latest() {
		return this.versions.get(0);
	}

	/** A payment and whether the reader may take it back. */
	record Paid(Payment payment, Verdict mayReverse) {
	}

}
