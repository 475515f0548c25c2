package org.zhibu.authority;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

import org.zhibu.shared.Role;

/**
 * A request as the rule sees it.
 *
 * @param offices the offices of whoever asks, today
 * @param category what the money is for
 * @param fen how much, in fen
 * @param day the day of the submission
 * @param payee who is to be paid
 * @param purpose what it is, in a few words
 * @param spentOn the day the money was spent already, or {@code null}
 * @param order the order of an emergency, {@code null} for anything else
 */
public record Ask(Set<Role> offices, Spending category, long fen, LocalDate day, String payee, String purpose,
		LocalDate spentOn, Order order) {

	/**
	 * An order given underground.
	 *
	 * @param entitled whether a head or shift leader gave it
	 * @param ago how long before the entry; negative when it lies ahead
	 */
	public record Order(boolean entitled, Duration ago) {
	}

}
