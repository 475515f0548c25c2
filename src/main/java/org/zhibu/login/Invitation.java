package org.zhibu.login;

/**
 * A one-time link as it is handed on; it is shown once.
 *
 * @param name for whom
 * @param username what is typed to sign in
 * @param path the address below the site's own
 */
record Invitation(String name, String username, String path) {

}
