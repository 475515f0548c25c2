package org.zhibu.login;

/**
 * What a printed slip says; it is shown once and never stored.
 *
 * @param name whose it is
 * @param username what is typed to sign in
 * @param pin the six digits for the first time
 */
record Slip(String name, String username, String pin) {

}
