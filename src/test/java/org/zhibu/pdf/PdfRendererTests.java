package org.zhibu.pdf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a paper as PDF shows, refuses and never does. */
class PdfRendererTests {

	private static final PdfRenderer RENDERER = new PdfRenderer();

	@Test
	void theTextCanBeReadBackAndEveryFontOfItIsInTheFile() throws IOException {
		byte[] pdf = RENDERER.draw(html("<h1>奖金发放存根</h1><p>𬱖䶮 1,234.50 元</p>"));
		try (PDDocument paper = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(paper)).contains("奖金发放存根").contains("𬱖䶮").contains("1,234.50 元");
			assertThat(fonts(paper)).isNotEmpty()
				.allMatch(PDFont::isEmbedded)
				.allMatch((font) -> font.getName().contains("NotoSansSC"));
		}
	}

	private static List<PDFont> fonts(PDDocument paper) throws IOException {
		List<PDFont> fonts = new ArrayList<>();
		for (PDPage page : paper.getPages()) {
			for (COSName name : page.getResources().getFontNames()) {
				fonts.add(page.getResources().getFont(name));
			}
		}
		return fonts;
	}

	@ParameterizedTest
	@ValueSource(strings = { "𠮷", "龘", "😀", "\u00ad", "\u200b", "\ufffd", "\u0007" })
	void aCharacterWithoutGlyphIsRefusedByItsName(String sign) {
		String code = String.format("U+%04X", sign.codePointAt(0));
		assertThatExceptionOfType(MissingGlyph.class).isThrownBy(() -> RENDERER.draw(html("<p>方" + sign + "远</p>")))
			.satisfies((no) -> assertThat(no.sentence().figures()).containsExactly(sign, code));
	}

	@Test
	void theFontHasEveryCharacterOfTheNationalStandardAndOfTheKeyboard() {
		Charset standard = Charset.forName("GB2312");
		String characters = IntStream.rangeClosed(0xB0, 0xF7)
			.boxed()
			.flatMap((row) -> IntStream.rangeClosed(0xA1, 0xFE)
				.mapToObj((cell) -> new String(new byte[] { (byte) (int) row, (byte) cell }, standard)))
			.filter((sign) -> !sign.contains("\ufffd"))
			.collect(Collectors.joining());
		String keyboard = IntStream.range(' ', 0x7f).mapToObj(Character::toString).collect(Collectors.joining());
		PaperFont font = new PaperFont();
		assertThat(characters).hasSize(6763);
		assertThat(font.missingIn(characters)).isEmpty();
		assertThat(font.missingIn(keyboard)).isEmpty();
		assertThat(font.missingIn("，。、；：？！“”‘’（）《》〈〉【】〔〕—…·～　％＋－×÷＝￥①②③④⑤⑥⑦⑧⑨⑩№℃√→０１２３４５６７８９ＡＺａｚ")).isEmpty();
	}

	@Test
	void aDeclaredEntityIsRefusedWhateverItPointsTo() {
		String html = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + html("<p>&x;</p>");
		assertThatIllegalArgumentException().isThrownBy(() -> RENDERER.draw(html));
	}

	@Test
	void noAddressInAPaperIsEverAsked() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.";
			byte[] pdf = RENDERER.draw(html("<img src=\"" + address + "png\" alt=\"\"/><link rel=\"stylesheet\" href=\""
					+ address + "css\"/><p style=\"background-image: url(" + address + "gif)\">看</p>"));
			assertThat(pdf).isNotEmpty();
			server.setSoTimeout(200);
			assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
		}
	}

	private static String html(String body) {
		return "<html><head><title>x</title></head><body>" + body + "</body></html>";
	}

}
