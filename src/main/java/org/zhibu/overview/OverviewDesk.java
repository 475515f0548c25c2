package org.zhibu.overview;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;

/** Leads an overseer from his desk to the totals. */
@Component
class OverviewDesk implements DeskSource {

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		return person.has(Right.OVERVIEW)
				? List
					.of(new Step(null, new Sentence("overview.desk"), null, "/overview", new Sentence("overview.verb")))
				: List.of();
	}

}
