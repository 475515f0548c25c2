package org.zhibu.paperin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers from above that are due soon. */
@Component
@Transactional(readOnly = true)
class SuperiorPaperDesk implements DeskSource {

	private static final int DAYS_AHEAD = 7;

	private final SuperiorPapers papers;

	private final Clock clock;

	SuperiorPaperDesk(SuperiorPapers papers, Clock clock) {
		this.papers = papers;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		return this.papers.dueBy(person, LocalDate.now(this.clock).plusDays(DAYS_AHEAD))
			.stream()
			.map((paper) -> new Step(paper.getDueOn(), new Sentence("paperin.desk", paper.getTitle()), null, "/papers",
					new Sentence("paperin.desk.verb")))
			.toList();
	}

}
