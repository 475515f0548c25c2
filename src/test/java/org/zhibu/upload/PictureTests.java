package org.zhibu.upload;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.shared.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is taken as a picture, and what is left of it. */
class PictureTests {

	private static final String PAGE = "<html><script>alert(1)</script></html>";

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "png" })
	void aPictureIsDrawnAnew(String format) throws IOException {
		Picture picture = Picture.cleaned("photo", Pictures.of(format, 120, 60));
		BufferedImage drawn = drawn(picture);
		assertThat(drawn.getWidth()).isEqualTo(120);
		assertThat(drawn.getHeight()).isEqualTo(60);
		assertThat(picture.kind().extension).isEqualTo(format);
		assertThat(red(drawn, 20, 10)).isTrue();
		assertThat(red(drawn, 100, 50)).isFalse();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void whatIsNoPictureIsRefusedWithASentence(String name, byte[] file, String why) {
		assertThatThrownBy(() -> Picture.cleaned("photo", file)).isInstanceOf(RuleViolation.class).hasMessage(why);
	}

	static Stream<Arguments> hostile() {
		byte[] jpeg = Pictures.of("jpg", 400, 300);
		byte[] png = Pictures.of("png", 400, 300);
		byte[] broken = jpeg.clone();
		Arrays.fill(broken, 20, 400, (byte) 0);
		byte[] shuffled = png.clone();
		Arrays.fill(shuffled, 50, 60, (byte) 7);
		return Stream.of(Arguments.of("empty", new byte[0], "upload.empty"),
				Arguments.of("one byte", new byte[] { (byte) 0xff }, "upload.kind"),
				Arguments.of("SVG", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
						"upload.kind"),
				Arguments.of("HTML", bytes(PAGE), "upload.kind"),
				Arguments.of("text", bytes("photo.jpg"), "upload.kind"),
				Arguments.of("GIF", Pictures.of("gif", 10, 10), "upload.kind"),
				Arguments.of("BMP", Pictures.of("bmp", 10, 10), "upload.kind"),
				Arguments.of("GIF that goes on as JPEG", concat(bytes("GIF89a"), jpeg), "upload.kind"),
				Arguments.of("WebP", bytes("RIFF\0\0\0\0WEBPVP8 "), "upload.kind"),
				Arguments.of("ZIP", bytes("PK\3\4"), "upload.kind"),
				Arguments.of("PDF", bytes("%PDF-1.7"), "upload.kind"),
				Arguments.of("HTML behind a JPEG sign", concat(Arrays.copyOf(jpeg, 3), bytes(PAGE)),
						"upload.unreadable"),
				Arguments.of("HTML between JPEG signs",
						concat(concat(Arrays.copyOf(jpeg, 3), bytes(PAGE)), new byte[] { (byte) 0xff, (byte) 0xd9 }),
						"upload.unreadable"),
				Arguments.of("JPEG cut in half", Arrays.copyOf(jpeg, jpeg.length / 2), "upload.unreadable"),
				Arguments.of("JPEG without its last byte", Arrays.copyOf(jpeg, jpeg.length - 1), "upload.unreadable"),
				Arguments.of("JPEG with tables wiped", broken, "upload.unreadable"),
				Arguments.of("PNG cut in half", Arrays.copyOf(png, png.length / 2), "upload.unreadable"),
				Arguments.of("PNG with broken pixels", shuffled, "upload.unreadable"),
				Arguments.of("PNG that promises 30000 × 30000", Pictures.bomb(30_000, 30_000), "upload.pixels"),
				Arguments.of("PNG one pixel row beyond", Pictures.bomb(6000, 4001), "upload.pixels"),
				Arguments.of("PNG of 2147483647 pixels a side", Pictures.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE),
						"upload.pixels"),
				Arguments.of("PNG of no width", Pictures.bomb(0, 10), "upload.unreadable"),
				Arguments.of("PNG of negative width", Pictures.bomb(-5, 10), "upload.unreadable"),
				Arguments.of("larger than 5 MB", Arrays.copyOf(jpeg, Picture.LARGEST + 1), "upload.large"));
	}

	@Test
	void aPolyglotLosesWhatItHides() {
		for (String format : new String[] { "jpg", "png" }) {
			Picture picture = Picture.cleaned("photo", Pictures.followedBy(Pictures.of(format, 40, 40), PAGE));
			assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
		}
	}

	@Test
	void thePlaceWhereItWasTakenIsGone() {
		byte[] taken = Pictures.withExif(1);
		assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("GPS 39.9042N").contains("Exif");
		assertThat(new String(Picture.cleaned("photo", taken).bytes(), StandardCharsets.ISO_8859_1))
			.doesNotContain("GPS")
			.doesNotContain("Exif");
	}

	/** The red quarter lies where a person holding the phone saw it. */
	@ParameterizedTest
	@CsvSource({ "1, 80, 40, 10, 5", "2, 80, 40, 70, 5", "3, 80, 40, 70, 35", "4, 80, 40, 10, 35", "5, 40, 80, 5, 10",
			"6, 40, 80, 35, 10", "7, 40, 80, 35, 70", "8, 40, 80, 5, 70", "0, 80, 40, 10, 5", "9, 80, 40, 10, 5" })
	void aPictureStandsUpright(int orientation, int width, int height, int x, int y) throws IOException {
		BufferedImage drawn = drawn(Picture.cleaned("photo", Pictures.withExif(orientation)));
		assertThat(drawn.getWidth()).isEqualTo(width);
		assertThat(drawn.getHeight()).isEqualTo(height);
		assertThat(red(drawn, x, y)).isTrue();
		assertThat(red(drawn, width - 1 - x, height - 1 - y)).isFalse();
	}

	@Test
	void aLargePictureIsDrawnSmaller() throws IOException {
		BufferedImage drawn = drawn(Picture.cleaned("photo", Pictures.of("png", 5000, 1000)));
		assertThat(Math.max(drawn.getWidth(), drawn.getHeight())).isLessThanOrEqualTo(Picture.LONGEST_SIDE);
		assertThat(red(drawn, 20, 10)).isTrue();
	}

	private static BufferedImage drawn(Picture picture) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
	}

	private static boolean red(BufferedImage image, int x, int y) {
		Color color = new Color(image.getRGB(x, y));
		return color.getRed() > 200 && color.getBlue() < 80;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] concat(byte[] one, byte[] other) {
		byte[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

}
