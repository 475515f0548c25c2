package org.zhibu.upload;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone was held. The note about it is dropped with all the others, so the picture
 * itself is turned upright.
 */
final class Turning {

	/** As the camera saw it. */
	static final int UPRIGHT = 1;

	private static final int ORIENTATION = 0x0112;

	private Turning() {
	}

	/**
	 * What the JPEG's EXIF block notes, 1 to 8; upright when there is nothing to read.
	 */
	static int of(byte[] jpeg) {
		try {
			int block = exif(jpeg);
			return (block < 0) ? UPRIGHT : orientation(jpeg, block);
		}
		catch (IndexOutOfBoundsException | IllegalArgumentException ex) {
			return UPRIGHT;
		}
	}

	/** Where the TIFF header of the EXIF block begins, or -1. */
	private static int exif(byte[] jpeg) {
		int at = 2;
		while (at + 10 < jpeg.length && (jpeg[at] & 0xff) == 0xff) {
			int marker = jpeg[at + 1] & 0xff;
			int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
			if (marker == 0xe1 && jpeg[at + 4] == 'E' && jpeg[at + 5] == 'x' && jpeg[at + 6] == 'i'
					&& jpeg[at + 7] == 'f') {
				return at + 10;
			}
			if (marker == 0xda || length < 2) {
				return -1;
			}
			at += 2 + length;
		}
		return -1;
	}

	private static int orientation(byte[] jpeg, int block) {
		ByteBuffer tiff = ByteBuffer.wrap(jpeg, block, jpeg.length - block).slice();
		tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		int entries = tiff.getShort(directory) & 0xffff;
		for (int i = 0; i < entries; i++) {
			int entry = directory + 2 + 12 * i;
			if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
				int noted = tiff.getShort(entry + 8) & 0xffff;
				return (noted >= 1 && noted <= 8) ? noted : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	/** The picture drawn anew, upright, on white, with nothing but its pixels. */
	static BufferedImage upright(BufferedImage seen, int orientation) {
		int width = seen.getWidth();
		int height = seen.getHeight();
		boolean lying = orientation >= 5;
		BufferedImage upright = new BufferedImage(lying ? height : width, lying ? width : height,
				BufferedImage.TYPE_INT_RGB);
		AffineTransform turn = switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
		Graphics2D pen = upright.createGraphics();
		pen.setBackground(java.awt.Color.WHITE);
		pen.clearRect(0, 0, upright.getWidth(), upright.getHeight());
		pen.drawImage(seen, turn, null);
		pen.dispose();
		return upright;
	}

}
