package org.zhibu.sheet;

import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;

/** The file as a whole cannot be read; the sentence says why and what to do. */
public class SheetRefused extends RuleViolation {

	SheetRefused(String key, Object... figures) {
		super(new Sentence(key, figures), "file");
	}

}
