package org.zhibu.authority;

import java.time.LocalDate;

/**
 * An earlier request of the same person that still counts: it waits or was approved.
 *
 * @param id its id
 * @param category what the money is for
 * @param fen how much, in fen
 * @param day the day of its submission
 * @param payee who is to be paid
 * @param purpose what it is
 */
public record Earlier(long id, Spending category, long fen, LocalDate day, String payee, String purpose) {

}
