package org.zhibu.people;

import org.zhibu.roster.Team;

/**
 * A team in the list.
 *
 * @param team the team
 * @param depth 1 below a parent team
 * @param people how many people it has today
 * @param paired the members paired with it, or {@code null}
 * @param unpaired whether it is red: open, a crew, and no member paired with it
 */
record TeamLine(Team team, int depth, int people, String paired, boolean unpaired) {
}
