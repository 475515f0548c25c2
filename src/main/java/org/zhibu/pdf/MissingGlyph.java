package org.zhibu.pdf;

import org.zhibu.shared.RuleViolation;

/**
 * The font has no picture of a character: a paper with a gap in a name is worse than
 * none.
 */
class MissingGlyph extends RuleViolation {

	MissingGlyph(int sign) {
		super("pdf.glyph.missing", Character.toString(sign), String.format("U+%04X", sign));
	}

}
