package org.zhibu.merge;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RecordSource;
import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands under somebody entered by mistake, on the right person's page and year. */
@Component
class MistakenRecord implements RecordSource {

	private static final int ORDER = 95;

	private final MergeSql sql;

	MistakenRecord(MergeSql sql) {
		this.sql = sql;
	}

	@Override
	@Transactional(readOnly = true)
	public Section sectionFor(CurrentPerson reader, long personId, int year) {
		boolean reads = reader.is(personId) || reader.onCommittee() || reader.is(Role.SECTION_HEAD)
				|| reader.is(Role.DEPUTY_HEAD);
		List<Line> lines = !reads ? List.of()
				: this.sql.namesakesOf(personId, year)
					.stream()
					.map((one) -> new Line(one.since().toString(),
							new Sentence("merge.record.line", one.name(), one.number(), one.cards(), one.entries()),
							"/people/" + one.id() + "/record/" + year))
					.toList();
		return lines.isEmpty() ? null : new Section(new Sentence("merge.record.title"), ORDER, lines);
	}

}
