package org.zhibu.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.OptionalInt;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of the papers: Noto Sans SC with the 8,105 characters of the official table
 * (通用规范汉字表), those of GB 2312, letters and punctuation.
 */
final class PaperFont {

	/** Its name in the style sheet. */
	static final String FAMILY = "Noto Sans SC";

	private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

	private final BitSet drawn = new BitSet();

	PaperFont() {
		try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open()))) {
			CmapLookup glyphs = font.getUnicodeCmapLookup();
			for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
				this.drawn.set(sign, glyphs.getGlyphId(sign) > 0);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the font of the papers cannot be read: " + FILE, ex);
		}
	}

	/** The file from its beginning. */
	static InputStream open() {
		return PaperFont.class.getResourceAsStream(FILE);
	}

	/** The first character of a text that the font cannot draw. */
	OptionalInt missingIn(String text) {
		return text.codePoints().filter((sign) -> !this.drawn.get(sign) && !isGap(sign)).findFirst();
	}

	private static boolean isGap(int sign) {
		return sign == '\n' || sign == '\r' || sign == '\t';
	}

}
