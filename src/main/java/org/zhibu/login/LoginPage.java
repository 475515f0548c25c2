package org.zhibu.login;

import org.zhibu.account.Login;
import org.zhibu.shared.Verdict;

/**
 * A login with what the reader may do to it.
 *
 * @param login the login
 * @param passphrase whether today's offices ask for a passphrase
 * @param link whether a link may be made
 * @param slip whether a slip may be printed
 * @param manage whether it may be ended or let in again
 */
record LoginPage(Login login, boolean passphrase, Verdict link, Verdict slip, Verdict manage) {

}
