package org.zhibu.mybonus;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.bonusfix.BonusCorrection;
import org.zhibu.bonusfix.BonusCorrections;
import org.zhibu.doubt.BonusDoubt;
import org.zhibu.doubt.Doubts;
import org.zhibu.receipt.Confirmation;
import org.zhibu.receipt.Receipts;
import org.zhibu.receipt.Way;
import org.zhibu.shared.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a worker's own lines. */
@Service
@Transactional(readOnly = true)
class MyBonuses {

	private final BonusMonths months;

	private final BonusLines lines;

	private final Receipts receipts;

	private final Doubts doubts;

	private final BonusCorrections corrections;

	MyBonuses(BonusMonths months, BonusLines lines, Receipts receipts, Doubts doubts, BonusCorrections corrections) {
		this.months = months;
		this.lines = lines;
		this.receipts = receipts;
		this.doubts = doubts;
		this.corrections = corrections;
	}

	/** The month asked for, or the latest, as far as it is published. */
	MyBonus of(CurrentPerson actor, YearMonth asked) {
		List<BonusMonth> published = this.months.all().stream().filter(BonusMonth::isPublished).toList();
		List<YearMonth> periods = published.stream().map(BonusMonth::getPeriod).toList();
		Optional<BonusMonth> month = published.stream()
			.filter((one) -> asked == null || one.getPeriod().equals(asked))
			.findFirst();
		return month.map((one) -> of(actor, one, periods))
			.orElseGet(() -> new MyBonus(periods, null, null, null, List.of(), List.of(), null, null, null));
	}

	private MyBonus of(CurrentPerson actor, BonusMonth month, List<YearMonth> periods) {
		Optional<CountedLine> line = this.lines.ofPerson(month, actor.personId()).stream().findFirst();
		if (line.isEmpty()) {
			return new MyBonus(periods, month, null, null, List.of(), List.of(), this.lines.totals(month), null, null);
		}
		CountedLine mine = line.get();
		List<BonusDoubt> doubts = this.doubts.of(month)
			.stream()
			.filter((doubt) -> doubt.getPersonId().equals(actor.personId()))
			.toList();
		Way way = this.receipts.of(month).get(mine.line().id());
		Confirmation confirmation = Confirmation.of(way, doubts.stream().anyMatch(BonusDoubt::isOpen));
		return new MyBonus(periods, month, mine, confirmation.key(), doubts, corrections(actor, month),
				this.lines.totals(month), this.receipts.maySign(actor, month, mine, way != null),
				this.doubts.mayRaise(actor, month, mine.line()));
	}

	private List<BonusCorrection> corrections(CurrentPerson actor, BonusMonth month) {
		if (!month.isSealed()) {
			return List.of();
		}
		return this.corrections.of(month)
			.stream()
			.filter((one) -> one.isConfirmed() && one.getPersonId().equals(actor.personId()))
			.toList();
	}

}
