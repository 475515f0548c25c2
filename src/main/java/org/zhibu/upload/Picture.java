package org.zhibu.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.zhibu.shared.RuleViolation;

/** A picture that was judged and drawn anew: it holds pixels and nothing else. */
public final class Picture {

	/** The largest file that is taken, in bytes. */
	static final int LARGEST = 5 * 1024 * 1024;

	/** The most pixels that are decoded: 24 megapixels. */
	static final long MOST_PIXELS = 24_000_000;

	/** A side longer than this is drawn smaller; enough to read a label by. */
	static final int LONGEST_SIDE = 2400;

	private final FileKind kind;

	private final byte[] bytes;

	private Picture(FileKind kind, byte[] bytes) {
		this.kind = kind;
		this.bytes = bytes;
	}

	/**
	 * Judges a file by its content and draws its picture anew, so that the place where it
	 * was taken and whatever else was hidden in it is gone.
	 * @param field the field of the form that a refusal belongs to
	 * @throws RuleViolation with a sentence, if it is no picture that is taken
	 */
	public static Picture cleaned(String field, byte[] file) {
		refuseIf(file.length == 0, field, "upload.empty");
		refuseIf(file.length > LARGEST, field, "upload.large");
		FileKind kind = FileKind.of(file)
			.filter(FileKind::isPicture)
			.orElseThrow(() -> RuleViolation.at(field, "upload.kind"));
		refuseIf(kind.truncated(file), field, "upload.unreadable");
		try {
			return new Picture(kind, redrawn(kind, file, field));
		}
		catch (RuleViolation no) {
			throw no;
		}
		catch (IOException | RuntimeException ex) {
			// whatever a decoder throws on a forged file, to the person it is unreadable
			throw RuleViolation.at(field, "upload.unreadable");
		}
	}

	private static byte[] redrawn(FileKind kind, byte[] file, String field) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(kind.extension).next();
		try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			reader.setInput(stream, true, true);
			long width = reader.getWidth(0);
			long height = reader.getHeight(0);
			refuseIf(width * height > MOST_PIXELS, field, "upload.pixels");
			ImageReadParam param = reader.getDefaultReadParam();
			int every = (int) ((Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE);
			param.setSourceSubsampling(every, every, 0, 0);
			BufferedImage seen = reader.read(0, param);
			return written(kind, Turning.upright(seen, (kind == FileKind.JPEG) ? Turning.of(file) : Turning.UPRIGHT));
		}
		finally {
			reader.dispose();
		}
	}

	private static byte[] written(FileKind kind, BufferedImage image) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.extension).next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(stream);
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (kind == FileKind.JPEG) {
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionQuality(0.85f);
			}
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static void refuseIf(boolean wrong, String field, String key) {
		if (wrong) {
			throw RuleViolation.at(field, key, LARGEST / 1024 / 1024, MOST_PIXELS / 1_000_000);
		}
	}

	FileKind kind() {
		return this.kind;
	}

	byte[] bytes() {
		return this.bytes.clone();
	}

}
