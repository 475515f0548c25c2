package org.zhibu.stub;

/**
 * A sealed line.
 *
 * @param lineNo its number
 * @param personId whose line it is
 * @param said its canonical text
 * @param seal its own seal
 */
record StubLine(int lineNo, long personId, String said, String seal) {

}
