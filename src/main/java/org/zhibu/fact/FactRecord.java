package org.zhibu.fact;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RecordSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's year of facts, for himself, the committee and the heads. */
@Component
class FactRecord implements RecordSource {

	private static final int ORDER = 30;

	private static final int LINES = 200;

	private final FactSql sql;

	FactRecord(FactSql sql) {
		this.sql = sql;
	}

	@Override
	@Transactional(readOnly = true)
	public Section sectionFor(CurrentPerson reader, long personId, int year) {
		boolean reads = reader.is(personId) || FactRules.everywhere(reader);
		String book = reader.has(Right.FACTS) ? "/facts?person=" + personId : null;
		List<Line> lines = !reads ? List.of()
				: this.sql.ofYear(personId, year, LINES)
					.stream()
					.map((noted) -> new Line(noted.day().toString(),
							new Sentence(noted.good() ? "fact.record.good" : "fact.record.bad", noted.what()), book))
					.toList();
		return new Section(new Sentence("fact.record.title"), ORDER, lines);
	}

}
