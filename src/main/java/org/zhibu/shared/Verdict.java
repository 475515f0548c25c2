package org.zhibu.shared;

import java.util.function.Supplier;

/**
 * The answer to "may this be done?": yes, or the sentence saying why not. The page shows
 * it beside the barred button; the service refuses with it.
 *
 * @param why the reason of a no, {@code null} for a yes
 */
public record Verdict(Sentence why) {

	/** Yes. */
	public static final Verdict YES = new Verdict(null);

	/** No, with the reason. */
	public static Verdict no(String key, Object... figures) {
		return new Verdict(new Sentence(key, figures));
	}

	/** No with this reason when the condition holds, else yes. */
	public static Verdict noIf(boolean condition, String key, Object... figures) {
		return condition ? no(key, figures) : YES;
	}

	public boolean allowed() {
		return this.why == null;
	}

	/** The first no of both; the second question is asked only after a yes. */
	public Verdict and(Supplier<Verdict> next) {
		return allowed() ? next.get() : this;
	}

	/**
	 * Goes on only after a yes.
	 * @throws Barred with the sentence after a no
	 */
	public void orRefuse() {
		if (!allowed()) {
			throw new Barred(this.why);
		}
	}

	/**
	 * Goes on only after a yes; a no stands at a field of the form, which keeps what was
	 * typed.
	 * @throws RuleViolation with the sentence after a no
	 */
	public void orRefuseAt(String field) {
		if (!allowed()) {
			throw RuleViolation.at(field, this.why.key(), this.why.figures());
		}
	}

}
