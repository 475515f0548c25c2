package org.zhibu.account;

import org.zhibu.shared.Verdict;

/**
 * What a secret must be (design 4.3). A passphrase: 15 to 128 characters, Chinese
 * allowed, no rule of composition, not one of the common ones, not merely the branch's or
 * the person's words. A PIN: six digits, neither common nor the end of the own number.
 */
final class SecretRule {

	static final int SHORTEST = 15;

	static final int LONGEST = 128;

	private SecretRule() {
	}

	/** The kind that a secret is by its shape. */
	static SecretKind kindOf(String secret) {
		return secret.matches("[0-9]{1,14}") ? SecretKind.PIN : SecretKind.PASSPHRASE;
	}

	static Verdict judgePassphrase(String passphrase, CommonSecrets common, String... ownWords) {
		int length = passphrase.codePointCount(0, passphrase.length());
		if (length < SHORTEST) {
			return Verdict.no("account.passphrase.short", SHORTEST, length);
		}
		if (length > LONGEST) {
			return Verdict.no("account.passphrase.long", LONGEST);
		}
		if (passphrase.codePoints().distinct().count() < 5) {
			return Verdict.no("account.passphrase.common");
		}
		for (String word : ownWords) {
			if (passphrase.equalsIgnoreCase(word)) {
				return Verdict.no("account.passphrase.common");
			}
		}
		return Verdict.noIf(common.contains(passphrase), "account.passphrase.common");
	}

	static Verdict judgePin(String pin, CommonSecrets common, String ownNumber) {
		return Verdict.noIf(!pin.matches("[0-9]{6}"), "account.pin.shape")
			.and(() -> Verdict.noIf(common.contains(pin) || isRun(pin) || ownNumber.endsWith(pin),
					"account.pin.common"));
	}

	/** Whether each digit follows the one before at the same step: 111111, 234567. */
	private static boolean isRun(String pin) {
		int step = pin.charAt(1) - pin.charAt(0);
		if (Math.abs(step) > 1) {
			return false;
		}
		for (int i = 2; i < pin.length(); i++) {
			if (pin.charAt(i) - pin.charAt(i - 1) != step) {
				return false;
			}
		}
		return true;
	}

}
