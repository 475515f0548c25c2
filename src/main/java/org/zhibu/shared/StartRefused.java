package org.zhibu.shared;

/** The application must not start like this; the message says why and what helps. */
public class StartRefused extends RuntimeException {

	private final String remedy;

	public StartRefused(String why, String remedy) {
		super(why);
		this.remedy = remedy;
	}

	/** What whoever sits at the host does about it. */
	public String remedy() {
		return this.remedy;
	}

}
