package org.zhibu.draft;

import java.time.Instant;

/**
 * A form that was begun.
 *
 * @param fields names and values, written as a query string
 * @param savedAt when it was last kept
 */
record Draft(String fields, Instant savedAt) {

}
