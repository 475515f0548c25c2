package org.zhibu.sheet;

/**
 * The pieces of an XML part: tags, texts, comments. A parser takes each as a whole into
 * memory, several times over, so that a small file with one long piece could exhaust it.
 */
final class XmlPieces {

	/** The longest piece, in bytes; a full cell of a spreadsheet is less than half. */
	static final int LONGEST = 256 * 1024;

	private final byte[] part;

	private XmlPieces(byte[] part) {
		this.part = part;
	}

	/** Refuses a part with a piece that is too long. */
	static void requireShort(byte[] part) {
		XmlPieces pieces = new XmlPieces(part);
		int start = 0;
		while (start < part.length) {
			int end = pieces.endFrom(start);
			requireShort(end - start);
			start = end;
		}
	}

	/** Refuses a text that was put together from so many bytes or characters. */
	static void requireShort(int length) {
		if (length > LONGEST) {
			throw new SheetRefused("sheet.zip.piece", LONGEST / 1024);
		}
	}

	private int endFrom(int start) {
		if (this.part[start] != '<') {
			return find("<", start);
		}
		for (String[] kind : new String[][] { { "<!--", "-->" }, { "<![CDATA[", "]]>" }, { "<?", "?>" } }) {
			if (isAt(kind[0], start)) {
				return after(kind[1], start);
			}
		}
		return after(">", start);
	}

	private int after(String word, int from) {
		return Math.min(find(word, from) + word.length(), this.part.length);
	}

	private int find(String word, int from) {
		int at = from;
		while (at < this.part.length && !isAt(word, at)) {
			at++;
		}
		return at;
	}

	private boolean isAt(String word, int at) {
		int same = 0;
		while (same < word.length() && at + same < this.part.length && this.part[at + same] == word.charAt(same)) {
			same++;
		}
		return same == word.length();
	}

}
