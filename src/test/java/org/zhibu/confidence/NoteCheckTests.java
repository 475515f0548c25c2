package org.zhibu.confidence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhibu.shared.RuleViolation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What does not belong into a note is pointed out with the reason. */
class NoteCheckTests {

	@ParameterizedTest
	@CsvSource({ "身份证110101199003071234, note.check.identity", "11010119900307123X, note.check.identity",
			"卡号 6222 0202 0011 2233 446, note.check.bank", "１１０１０１１９９００３０７１２３４, note.check.identity" })
	void numbersOfCardsAreRefusedEvenWhenTheWriterIsSure(String words, String key) {
		assertThatThrownBy(() -> check(words, true)).isInstanceOf(RuleViolation.class).hasMessage(key);
	}

	@ParameterizedTest
	@CsvSource({ "医生诊断了, note.check.MEDICAL", "他家信教, note.check.RELIGION", "孩子叫小明, note.check.CHILD" })
	void wordsOfIllnessBeliefAndChildrenWaitForASecondLook(String words, String key) {
		assertThatThrownBy(() -> check(words, false)).isInstanceOf(RuleViolation.class).hasMessage(key);
		assertThatCode(() -> check(words, true)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "想学开铲车", "电话 13800138000", "房租欠了 1200 元", "2026-10-26 再去", "编号 123456789012345" })
	void plainWordsPass(String words) {
		assertThatCode(() -> check(words, false)).doesNotThrowAnyException();
	}

	private static void check(String words, boolean sure) {
		NoteCheck.requireFit("words", new NoteText().with("words", words), sure);
	}

}
