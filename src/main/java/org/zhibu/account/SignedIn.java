package org.zhibu.account;

import java.time.YearMonth;

import org.zhibu.shared.CurrentPerson;

/**
 * A login as it stands at this request.
 *
 * @param person who it is, with today's roles
 * @param usable whether it is enabled and the person has not left
 * @param epoch the epoch that living sessions must have
 * @param mustChange whether the secret has to be changed first: a slip's PIN, or a PIN in
 * an office that needs a passphrase
 * @param theme light, dark or system
 * @param language zh, en or {@code null} for the browser's
 * @param firstMonth the first opened month, or {@code null}
 * @param lastMonth the last opened month, or {@code null}
 */
public record SignedIn(CurrentPerson person, boolean usable, int epoch, boolean mustChange, String theme,
		String language, YearMonth firstMonth, YearMonth lastMonth) {

}
