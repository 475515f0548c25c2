package org.zhibu.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretRuleTests {

	private final CommonSecrets common = new CommonSecrets();

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource(nullValues = "fine",
			value = { "12345678901234, account.passphrase.short", "十四个字的口令还差一个字吗, account.passphrase.short",
					"井下灯亮心里就亮二零二六年一, account.passphrase.short", "井下灯亮心里就亮二零二六年一月, fine", "correct horse lamp, fine",
					"aaaaaaaaaaaaaaaaaaaa, account.passphrase.common", "passwordpassword, account.passphrase.common",
					"PASSWORDPASSWORD, account.passphrase.common", "采掘一队第一工段党支部委员会吗, account.passphrase.common" })
	void passphrases(String passphrase, String why) {
		assertThat(why(SecretRule.judgePassphrase(passphrase, this.common, "采掘一队第一工段党支部委员会吗"))).isEqualTo(why);
	}

	@Test
	void aPassphraseHasAtMost128Characters() {
		String words = "abcde fghij ".repeat(20);
		assertThat(why(SecretRule.judgePassphrase(words.substring(0, 128), this.common))).isNull();
		assertThat(why(SecretRule.judgePassphrase(words.substring(0, 129), this.common)))
			.isEqualTo("account.passphrase.long");
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource(nullValues = "fine",
			value = { "70415, account.pin.shape", "7041529, account.pin.shape", "70415a, account.pin.shape",
					"７０４１５２, account.pin.shape", "704152, fine", "123456, account.pin.common",
					"876543, account.pin.common", "444444, account.pin.common", "520520, account.pin.common",
					"900123, account.pin.common", "135791, fine" })
	void pins(String pin, String why) {
		assertThat(why(SecretRule.judgePin(pin, this.common, "K900123"))).isEqualTo(why);
	}

	@ParameterizedTest
	@ValueSource(strings = { "704152", "1", "70415299" })
	void digitsAloneAreMeantAsAPin(String typed) {
		assertThat(SecretRule.kindOf(typed)).isEqualTo(SecretKind.PIN);
		assertThat(SecretRule.kindOf("灯" + typed)).isEqualTo(SecretKind.PASSPHRASE);
	}

	private static String why(org.zhibu.shared.Verdict verdict) {
		return verdict.allowed() ? null : verdict.why().key();
	}

}
