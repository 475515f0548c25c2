package org.zhibu.pairing;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RecordSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams a member looked after in a year, on his page. */
@Component
@Transactional(readOnly = true)
class PairingRecord implements RecordSource {

	private static final int ORDER = 40;

	private final PairingSql sql;

	PairingRecord(PairingSql sql) {
		this.sql = sql;
	}

	@Override
	public Section sectionFor(CurrentPerson reader, long personId, int year) {
		boolean reads = reader.has(Right.OFFICES_READ);
		String page = reads ? "/pairings" : null;
		List<PairingViews.OfPerson> pairings = (reads || reader.is(personId))
				? this.sql.ofPerson(personId, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)) : List.of();
		return new Section(new Sentence("pairing.record"), ORDER,
				pairings.stream().map((one) -> line(one, page)).toList());
	}

	private static Line line(PairingViews.OfPerson one, String page) {
		Sentence what = (one.to() == null) ? new Sentence("pairing.record.since", one.team())
				: new Sentence("pairing.record.until", one.team(), one.to());
		return new Line(one.from().toString(), what, page);
	}

}
