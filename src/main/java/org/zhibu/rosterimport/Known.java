package org.zhibu.rosterimport;

import org.zhibu.roster.PersonDetails;

/**
 * A person the roster already has.
 *
 * @param id the person
 * @param version the version of the row
 * @param details what the roster keeps
 * @param gone whether left, or entered by mistake
 */
record Known(long id, int version, PersonDetails details, boolean gone) {
}
