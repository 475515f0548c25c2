package org.zhibu.shared;

import org.springframework.validation.Errors;

/**
 * A rule of the branch said no; the message is a sentence a miner understands, with the
 * way out.
 */
public class RuleViolation extends RuntimeException {

	private final transient Sentence sentence;

	private final String field;

	public RuleViolation(String key, Object... figures) {
		this(new Sentence(key, figures), null);
	}

	protected RuleViolation(Sentence sentence, String field) {
		super(sentence.key());
		this.sentence = sentence;
		this.field = field;
	}

	/** The same refusal, to be shown at one field of the form. */
	public static RuleViolation at(String field, String key, Object... figures) {
		return new RuleViolation(new Sentence(key, figures), field);
	}

	public Sentence sentence() {
		return this.sentence;
	}

	/** The field of the form that is wrong, or {@code null}. */
	public String field() {
		return this.field;
	}

	/** The answer's status in HTTP: the form comes back with what was typed. */
	public int status() {
		return 422;
	}

	/** Puts the sentence at its field of the form, or over the form. */
	public void rejectIn(Errors errors) {
		if (this.field != null && errors.getFieldType(this.field) != null) {
			errors.rejectValue(this.field, this.sentence.key(), this.sentence.figures(), null);
		}
		else {
			errors.reject(this.sentence.key(), this.sentence.figures(), null);
		}
	}

}
