package org.zhibu.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Pictures as phones and as ill-meaning people make them. */
public final class Pictures {

	private Pictures() {
	}

	/** A picture whose left upper quarter is red, the rest blue. */
	public static byte[] of(String format, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(Color.BLUE);
		pen.fillRect(0, 0, width, height);
		pen.setColor(Color.RED);
		pen.fillRect(0, 0, width / 2, height / 2);
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, bytes);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A JPEG that says where it was taken and how the phone was held. */
	static byte[] withExif(int orientation) {
		byte[] note = "GPS 39.9042N 116.4074E".getBytes(StandardCharsets.US_ASCII);
		ByteBuffer block = ByteBuffer.allocate(10 + 8 + 2 + 12 + 4 + note.length);
		block.put(new byte[] { (byte) 0xff, (byte) 0xe1 }).putShort((short) (block.capacity() - 2));
		block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
		block.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
		block.putShort((short) 1)
			.putShort((short) 0x0112)
			.putShort((short) 3)
			.putInt(1)
			.putShort((short) orientation)
			.putShort((short) 0);
		block.putInt(0).put(note);
		byte[] plain = of("jpg", 80, 40);
		ByteBuffer all = ByteBuffer.allocate(plain.length + block.capacity());
		return all.put(plain, 0, 2).put(block.array()).put(plain, 2, plain.length - 2).array();
	}

	/** A PNG of a few bytes whose header promises more pixels than there is memory. */
	static byte[] bomb(int width, int height) {
		byte[] png = of("png", 8, 8);
		ByteBuffer header = ByteBuffer.wrap(png);
		header.putInt(16, width).putInt(20, height);
		CRC32 sum = new CRC32();
		sum.update(png, 12, 17);
		header.putInt(29, (int) sum.getValue());
		return png;
	}

	/** The file with something behind it, as a polyglot hides it. */
	static byte[] followedBy(byte[] picture, String hidden) {
		byte[] tail = hidden.getBytes(StandardCharsets.UTF_8);
		byte[] both = Arrays.copyOf(picture, picture.length + tail.length);
		System.arraycopy(tail, 0, both, picture.length, tail.length);
		return both;
	}

}
