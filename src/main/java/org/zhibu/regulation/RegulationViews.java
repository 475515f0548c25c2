package org.zhibu.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Verdict;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rule book as its pages show it. */
@Service
@Transactional(readOnly = true)
class RegulationViews {

	private static final int ROWS = 50;

	private static final LocalDate EVER = LocalDate.of(1, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

	private final Regulations book;

	private final RegulationRepository regulations;

	private final Clock clock;

	RegulationViews(Regulations book, RegulationRepository regulations, Clock clock) {
		this.book = book;
		this.regulations = regulations;
		this.clock = clock;
	}

	/** What holds or will hold, the latest first; with the ended ones if asked. */
	Page page(CurrentPerson reader, boolean ended, Long after) {
		LocalDate today = LocalDate.now(this.clock);
		Regulation last = (after != null) ? this.regulations.findById(after).orElse(null) : null;
		List<Regulation> found = this.regulations.page(ended ? EVER : today,
				(last != null) ? last.getStartsOn() : LATEST, (last != null) ? last.getId() : Long.MAX_VALUE,
				Limit.of(ROWS + 1));
		boolean more = found.size() > ROWS;
		List<Regulation> shown = more ? found.subList(0, ROWS) : found;
		return new Page(shown.stream().map((one) -> new Line(one, one.stateOn(today))).toList(), ended,
				more ? shown.get(ROWS - 1).getId() : null, RegulationRules.mayWrite(reader));
	}

	View one(CurrentPerson reader, long id) {
		LocalDate today = LocalDate.now(this.clock);
		Regulation regulation = this.book.regulation(id);
		Regulation successor = (regulation.getReplacedBy() != null)
				? this.regulations.findById(regulation.getReplacedBy()).orElse(null) : null;
		Verdict write = RegulationRules.mayWrite(reader);
		return new View(regulation, regulation.stateOn(today), successor,
				this.regulations.findByReplacedBy(id).orElse(null), write.allowed(),
				write.and(() -> RegulationRules.mayRewrite(regulation, today)),
				write.and(() -> RegulationRules.mayReplace(regulation, today)),
				write.and(() -> RegulationRules.mayEnd(regulation, today)), today);
	}

	/** One page of the list. */
	record Page(List<Line> lines, boolean ended, Long next, Verdict write) {
	}

	/** One line of the list. */
	record Line(Regulation regulation, RegulationState state) {
	}

	/** One regulation and what its reader may do with it. */
	record View(Regulation regulation, RegulationState state, Regulation successor, Regulation forerunner,
			boolean writer, Verdict rewrite, Verdict replace, Verdict end, LocalDate today) {
	}

}
