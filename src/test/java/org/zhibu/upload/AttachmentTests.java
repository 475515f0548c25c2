package org.zhibu.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.shared.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which papers are taken, and forty files that are not, or not as they came. */
public class AttachmentTests {

	private static final String PAGE = "<html><script>alert(1)</script></html>";

	/** A whole paper without anything that acts. */
	public static byte[] paper(String inside) {
		return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog " + inside
				+ " >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Forty hostile files: a name and the bytes. */
	public static Stream<Arguments> hostile() {
		byte[] jpeg = Pictures.of("jpg", 400, 300);
		byte[] png = Pictures.of("png", 400, 300);
		byte[] paper = paper("");
		byte[] broken = jpeg.clone();
		Arrays.fill(broken, 20, 400, (byte) 0);
		byte[] shuffled = png.clone();
		Arrays.fill(shuffled, 50, 60, (byte) 7);
		return Stream.of(Arguments.of("empty.pdf", new byte[0]), Arguments.of("one.jpg", new byte[] { (byte) 0xff }),
				Arguments.of("page.html", bytes(PAGE)), Arguments.of("page.jpg", bytes(PAGE)),
				Arguments.of("drawing.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
				Arguments.of("script.js", bytes("alert(1)")), Arguments.of("text.txt", bytes("报价 500 元")),
				Arguments.of("shell.sh", bytes("#!/bin/sh\nrm -rf /")), Arguments.of("page.jsp", bytes("<% out(1) %>")),
				Arguments.of("table.csv", bytes("=cmd|' /C calc'!A0")),
				Arguments.of("program.exe", bytes("MZ\u0090\0")), Arguments.of("program.elf", bytes("\u007fELF")),
				Arguments.of("class.class", new byte[] { (byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe }),
				Arguments.of("archive.zip", bytes("PK\3\4")),
				Arguments.of("sheet.xlsx", bytes("PK\3\4[Content_Types]")),
				Arguments.of("word.doc", new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 }),
				Arguments.of("picture.gif", Pictures.of("gif", 10, 10)),
				Arguments.of("picture.bmp", Pictures.of("bmp", 10, 10)),
				Arguments.of("picture.webp", bytes("RIFF\0\0\0\0WEBPVP8 ")),
				Arguments.of("paper.ps", bytes("%!PS-Adobe")),
				Arguments.of("mail.eml", bytes("Content-Type: text/html\r\n\r\n" + PAGE)),
				Arguments.of("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2)), Arguments.of("wiped.jpg", broken),
				Arguments.of("hidden.jpg", concat(Arrays.copyOf(jpeg, 3), bytes(PAGE))),
				Arguments.of("cut.png", Arrays.copyOf(png, png.length / 2)), Arguments.of("shuffled.png", shuffled),
				Arguments.of("bomb.png", Pictures.bomb(30_000, 30_000)),
				Arguments.of("wide.png", Pictures.bomb(Integer.MAX_VALUE, 1)),
				Arguments.of("late.jpg", concat(bytes("GIF89a"), jpeg)),
				Arguments.of("large.jpg", Arrays.copyOf(jpeg, Picture.LARGEST + 1)),
				Arguments.of("large.pdf", Arrays.copyOf(paper, Picture.LARGEST + 1)),
				Arguments.of("head.pdf", bytes("%PDF-1.7")),
				Arguments.of("cut.pdf", Arrays.copyOf(paper, paper.length / 2)),
				Arguments.of("page.pdf", bytes("%PDF-1.4\n" + PAGE)),
				Arguments.of("late.pdf", concat(bytes(PAGE), paper)),
				Arguments.of("script.pdf", paper("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")),
				Arguments.of("escaped.pdf", paper("/AA << /S /Java#53cript /J#53 (x) >>")),
				Arguments.of("launch.pdf", paper("/OpenAction << /S /Launch /F (calc.exe) >>")),
				Arguments.of("within.pdf", paper("/Names << /EmbeddedFiles 2 0 R >>")),
				Arguments.of("locked.pdf", paper("/Encrypt 3 0 R")));
	}

	@Test
	void thereAreForty() {
		assertThat(hostile()).hasSize(40);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void isRefusedWithASentence(String name, byte[] file) {
		assertThatThrownBy(() -> Attachment.judged("file", file)).isInstanceOf(RuleViolation.class)
			.satisfies((no) -> assertThat(((RuleViolation) no).sentence().key()).startsWith("upload."));
	}

	@Test
	void aWholePaperIsKeptAsItIsAndChanceInAStreamIsNoScript() {
		byte[] paper = paper("/Length 9 >> stream\n/JS (x)\nendstream <<");
		Attachment kept = Attachment.judged("file", paper);
		assertThat(kept.kind()).isEqualTo(FileKind.PDF);
		assertThat(kept.bytes()).isEqualTo(paper);
		assertThat(kept.size()).isEqualTo(paper.length);
	}

	@Test
	void aPictureLosesItsPlaceAndWhateverHidesBehindIt() {
		byte[] taken = Pictures.followedBy(Pictures.withExif(6), PAGE);
		assertThat(new String(Attachment.judged("file", taken).bytes(), StandardCharsets.ISO_8859_1))
			.doesNotContain("GPS")
			.doesNotContain("script");
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
