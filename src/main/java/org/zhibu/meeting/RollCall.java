package org.zhibu.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.Bench;
import org.zhibu.agenda.Body;

/**
 * A meeting's list of names: who is due, and what is noted about each.
 *
 * @param seats who sits in it, by number
 * @param rows what is noted, by person; guests included
 */
public record RollCall(List<Seat> seats, Map<Long, Attendance> rows) {

	/** How many persons are due, whatever the number of bodies they sit in. */
	public int due() {
		return (int) this.seats.stream().filter(Seat::due).count();
	}

	/** How many of those due are there. */
	public int present() {
		return (int) this.seats.stream().filter(Seat::due).filter((seat) -> there(seat.personId())).count();
	}

	/** Those who sit in that body. */
	public List<Seat> of(Body body) {
		return this.seats.stream().filter((seat) -> seat.bodies().contains(body)).toList();
	}

	/** How many of that body are due, there, and may not vote. */
	public Bench bench(Body body, Set<Long> recused) {
		List<Seat> due = of(body);
		List<Seat> present = due.stream().filter((seat) -> there(seat.personId())).toList();
		int silenced = (int) present.stream().filter((seat) -> !mayVote(seat, recused)).count();
		return new Bench(due.size(), present.size(), silenced);
	}

	/** Those of that body who are there and may vote. */
	public List<Seat> voters(Body body, Set<Long> recused) {
		return of(body).stream()
			.filter((seat) -> there(seat.personId()))
			.filter((seat) -> mayVote(seat, recused))
			.toList();
	}

	/** Whether that person is noted as there. */
	public boolean there(long personId) {
		Attendance row = this.rows.get(personId);
		return row != null && row.getStanding().there();
	}

	/** Those noted as guests. */
	public List<Long> guests() {
		return this.rows.values()
			.stream()
			.filter((row) -> row.getStanding() == Standing.GUEST)
			.map(Attendance::getPersonId)
			.sorted()
			.toList();
	}

	/** The names of those due about whom nothing is noted. */
	public List<String> unmarked() {
		return this.seats.stream()
			.filter(Seat::due)
			.filter((seat) -> !this.rows.containsKey(seat.personId()))
			.map(Seat::name)
			.toList();
	}

	private static boolean mayVote(Seat seat, Set<Long> recused) {
		return !seat.suspended() && !recused.contains(seat.personId());
	}

}
