package org.zhibu.office;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.roster.OfficeTerm;
import org.zhibu.roster.Offices;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RecordSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;

/** The offices a person held in a year. */
@Component
class OfficeRecord implements RecordSource {

	private static final int ORDER = 90;

	private final Offices offices;

	OfficeRecord(Offices offices) {
		this.offices = offices;
	}

	@Override
	public Section sectionFor(CurrentPerson reader, long personId, int year) {
		String book = reader.has(Right.OFFICES_READ) ? "/offices" : null;
		List<Line> lines = this.offices.termsOf(personId)
			.stream()
			.filter((term) -> term.isConfirmed() && term.getStartsOn().getYear() <= year
					&& (term.getEndsOn() == null || term.getEndsOn().getYear() >= year))
			.map((term) -> line(term, book))
			.toList();
		return new Section(new Sentence("office.record.title"), ORDER, lines);
	}

	private static Line line(OfficeTerm term, String book) {
		LocalDate end = term.getEndsOn();
		Sentence office = new Sentence(term.getOffice().key());
		return new Line(term.getStartsOn().toString(), (end == null) ? new Sentence("office.record.since", office)
				: new Sentence("office.record.until", office, end), book);
	}

}
