package org.zhibu.bonuspaper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusReading;
import org.zhibu.bonussettings.Scope;
import org.zhibu.doubt.BonusDoubt;
import org.zhibu.doubt.Doubts;
import org.zhibu.receipt.Confirmation;
import org.zhibu.receipt.Receipts;
import org.zhibu.receipt.Way;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lines that a reader may take away. */
@Service
@Transactional(readOnly = true)
class BonusPapers {

	private final BonusReading reading;

	private final Receipts receipts;

	private final Doubts doubts;

	BonusPapers(BonusReading reading, Receipts receipts, Doubts doubts) {
		this.reading = reading;
		this.receipts = receipts;
		this.doubts = doubts;
	}

	/** The lines this reader may see, by number. */
	List<PaperLine> lines(CurrentPerson reader, BonusMonth month) {
		Map<Long, Way> ways = this.receipts.of(month);
		Set<Integer> doubted = this.doubts.of(month)
			.stream()
			.filter(BonusDoubt::isOpen)
			.map(BonusDoubt::getLineNo)
			.collect(Collectors.toSet());
		return this.reading.visible(reader, month)
			.stream()
			.map((line) -> new PaperLine(line,
					Confirmation.of(ways.get(line.line().id()), doubted.contains(line.line().lineNo()))))
			.toList();
	}

	/**
	 * Whether the list goes on the wall: it is published by name to the whole section.
	 */
	Verdict mayHang(BonusMonth month) {
		return Verdict.noIf(!month.isPublished(), "bonus.unpublished")
			.and(() -> Verdict.noIf(month.getScope() != Scope.SECTION, "bonus.poster.scope"));
	}

}
