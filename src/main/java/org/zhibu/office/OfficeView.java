package org.zhibu.office;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

/**
 * The page of offices.
 *
 * @param waiting terms nobody confirmed yet
 * @param current terms that run or are to come
 * @param past terms that are over, newest first
 * @param older the id before which older ones stand, or {@code null}
 * @param posts the lists of posts in the office meeting, newest first
 * @param suspensions whose voting right rests or rested
 */
record OfficeView(List<Term> waiting, List<Term> current, List<Term> past, Long older, List<OfficeMeeting.Posts> posts,
		List<Suspension> suspensions) {

	/**
	 * A term as it is shown.
	 *
	 * @param id its id
	 * @param office the office
	 * @param acting whether for the time being
	 * @param personId who holds it
	 * @param name his name
	 * @param team the team led, or {@code null}
	 * @param startsOn the first day
	 * @param endsOn the last day, or {@code null}
	 * @param mine whether the reader is that person
	 * @param enteredBy who entered it
	 * @param confirmedBy who confirmed it, or {@code null}
	 * @param mayConfirm whether the reader may confirm it
	 * @param mayAccept whether the reader may accept it
	 * @param mayWithdraw whether the reader may take it back
	 * @param mayEnd whether the reader may date its end
	 */
	record Term(long id, Role office, boolean acting, long personId, String name, String team, LocalDate startsOn,
			LocalDate endsOn, boolean mine, String enteredBy, String confirmedBy, Verdict mayConfirm, Verdict mayAccept,
			Verdict mayWithdraw, Verdict mayEnd) {
	}

	/**
	 * A suspension as it is shown.
	 *
	 * @param id its id
	 * @param name whose
	 * @param startsOn the first day
	 * @param endsOn the last day, or {@code null}
	 */
	record Suspension(long id, String name, LocalDate startsOn, LocalDate endsOn) {
	}

}
