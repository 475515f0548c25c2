package org.zhibu.login;

import org.zhibu.account.Login;

/**
 * Who follows a one-time link.
 *
 * @param login whose login it is
 * @param passphrase whether it must be a passphrase; else a PIN will do
 */
record Invited(Login login, boolean passphrase) {

}
