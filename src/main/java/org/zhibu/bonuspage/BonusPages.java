package org.zhibu.bonuspage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.BonusReading;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonussign.BonusSigning;
import org.zhibu.distribution.Distribution;
import org.zhibu.doubt.BonusDoubt;
import org.zhibu.doubt.Doubts;
import org.zhibu.payout.Payouts;
import org.zhibu.receipt.Confirmation;
import org.zhibu.receipt.Receipts;
import org.zhibu.receipt.Way;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Yuan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a reader sees of a bonus month. */
@Service
@Transactional(readOnly = true)
class BonusPages {

	private static final int ROWS = 50;

	private final BonusMonths months;

	private final BonusReading reading;

	private final BonusLines lines;

	private final BonusSigning signing;

	private final Distribution distribution;

	private final Receipts receipts;

	private final Doubts doubts;

	private final Payouts payouts;

	BonusPages(BonusMonths months, BonusReading reading, BonusLines lines, BonusSigning signing,
			Distribution distribution, Receipts receipts, Doubts doubts, Payouts payouts) {
		this.months = months;
		this.reading = reading;
		this.lines = lines;
		this.signing = signing;
		this.distribution = distribution;
		this.receipts = receipts;
		this.doubts = doubts;
		this.payouts = payouts;
	}

	BonusPage of(CurrentPerson reader, BonusMonth month, int after) {
		Map<Long, Way> ways = month.isPublished() ? this.receipts.of(month) : Map.of();
		List<BonusDoubt> doubts = month.isPublished()
				? this.doubts.of(month).stream().filter(BonusDoubt::isOpen).toList() : List.of();
		Set<Integer> doubted = doubts.stream().map(BonusDoubt::getLineNo).collect(Collectors.toSet());
		List<CountedLine> visible = this.reading.visibleAfter(reader, month, after, ROWS + 1);
		boolean more = visible.size() > ROWS;
		List<BonusPage.Row> rows = (more ? visible.subList(0, ROWS) : visible).stream()
			.map((line) -> row(line,
					Confirmation.of(ways.get(line.line().id()), doubted.contains(line.line().lineNo()))))
			.toList();
		boolean handles = reader.has(Right.BONUS_READ);
		boolean totals = this.reading.readsTotals(reader, month);
		return new BonusPage(month, totals ? this.lines.totals(month) : null, rows,
				more ? rows.get(ROWS - 1).lineNo() : null, handles ? this.signing.signers(month) : List.of(),
				ways.size(), doubts.size(), handles ? this.lines.pending(month).size() : 0,
				handles ? paid(month) : Yuan.ZERO, may(reader, month));
	}

	private Yuan paid(BonusMonth month) {
		return month.isPublished() ? this.payouts.paid(month).values().stream().reduce(Yuan.ZERO, Yuan::plus)
				: Yuan.ZERO;
	}

	private BonusPage.May may(CurrentPerson reader, BonusMonth month) {
		return new BonusPage.May(this.distribution.mayDistribute(reader, month), this.signing.maySign(reader, month),
				this.signing.mayPublish(reader, month), this.payouts.mayPay(reader, month),
				this.receipts.mayKeyIn(reader, month), this.months.mayTakeBack(reader, month));
	}

	private static BonusPage.Row row(CountedLine line, Confirmation confirmation) {
		return new BonusPage.Row(line.line().lineNo(), line.line().said().number(), line.line().said().name(),
				line.line().said().team(), line.sum().base(), line.sum().rewards(), line.sum().deductions(),
				line.sum().score(), line.sum().lapse(), line.sum().net(), confirmation.key());
	}

}
