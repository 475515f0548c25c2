package org.zhibu.account;

import org.zhibu.shared.Verdict;

/**
 * What a passphrase must be (design 4.3): 15 to 128 characters, Chinese allowed, no rule
 * of composition, not one of the common ones, not merely the branch's or the person's
 * words.
 */
final class PassphraseRule {

	static final int SHORTEST = 15;

	static final int LONGEST = 128;

	private PassphraseRule() {
	}

	static Verdict judge(String passphrase, CommonSecrets common, String... ownWords) {
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

}
