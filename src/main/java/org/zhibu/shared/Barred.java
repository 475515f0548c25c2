package org.zhibu.shared;

/**
 * The verb is barred for this person or in this state: answered 403 with the sentence.
 */
public class Barred extends RuleViolation {

	public Barred(Sentence sentence) {
		super(sentence, null);
	}

	public Barred(String key, Object... figures) {
		super(key, figures);
	}

}
