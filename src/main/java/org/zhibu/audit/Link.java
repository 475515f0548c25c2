package org.zhibu.audit;

/**
 * A link of the chain with the row it stands for.
 *
 * @param number its place, from 1 without a gap
 * @param auditId the row it was made for
 * @param entry the row as it is now, or {@code null} when it is gone
 */
record Link(long number, long auditId, String hash, Entry entry) {

}
