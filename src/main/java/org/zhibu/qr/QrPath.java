package org.zhibu.qr;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an SVG drawing, one unit a module, with the quiet border of
 * four modules that scanners need. Drawn as {@code <svg viewBox="0 0 size size"><path
 * d="…"/></svg>} in dark on light.
 *
 * @param size the width and height of the drawing in modules, border included
 * @param d the path
 */
public record QrPath(int size, String d) {

	private static final int BORDER = 4;

	/**
	 * The code of a text, with a quarter of it recoverable when dirty or scratched.
	 * @throws IllegalArgumentException if the text is too long for any code
	 */
	public static QrPath of(String text) {
		QrCode code;
		try {
			code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
		}
		catch (io.nayuki.qrcodegen.DataTooLongException ex) {
			throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", ex);
		}
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			drawRow(code, y, path);
		}
		return new QrPath(code.size + 2 * BORDER, path.toString());
	}

	private static void drawRow(QrCode code, int y, StringBuilder path) {
		int x = 0;
		while (x < code.size) {
			int from = x;
			while (x < code.size && code.getModule(x, y)) {
				x++;
			}
			if (x > from) {
				path.append('M').append(from + BORDER).append(' ').append(y + BORDER).append('h').append(x - from);
				path.append("v1h-").append(x - from).append('z');
			}
			x++;
		}
	}

}
