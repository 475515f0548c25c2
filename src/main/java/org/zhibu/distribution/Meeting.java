package org.zhibu.distribution;

import java.time.LocalDate;
import java.util.Set;

/**
 * The distribution meeting as it was held.
 *
 * @param day when
 * @param place where, or {@code null}
 * @param said what was said, or {@code null}
 * @param people who was there, the delegates left out
 * @param delegates the workers' delegates, two or three
 */
public record Meeting(LocalDate day, String place, String said, Set<Long> people, Set<Long> delegates) {

}
