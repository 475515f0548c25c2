package org.zhibu.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Draws well-formed HTML as PDF, with the one font and the one style sheet that lie in
 * the program; no address in the HTML is followed. One paper is drawn at a time, because
 * a long one takes much memory.
 */
final class PdfRenderer {

	private static final String STYLE = "/pdf/paper.css";

	private static final int REGULAR = 400;

	private final PaperFont font = new PaperFont();

	private final String style;

	PdfRenderer() {
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
		try (InputStream file = PdfRenderer.class.getResourceAsStream(STYLE)) {
			this.style = new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the style sheet of the papers cannot be read", ex);
		}
	}

	/**
	 * The HTML as PDF.
	 * @throws MissingGlyph if a character of it is not in the font
	 */
	synchronized byte[] draw(String html) {
		this.font.missingIn(html).ifPresent((sign) -> {
			throw new MissingGlyph(sign);
		});
		try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
			new PdfRendererBuilder().withW3cDocument(styled(html), null)
				.useFont(PaperFont::open, PaperFont.FAMILY, REGULAR, FontStyle.NORMAL, true)
				.useUriResolver((base, address) -> null)
				.useExternalResourceAccessControl((address, type) -> false,
						ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
				.useExternalResourceAccessControl((address, type) -> false,
						ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
				.withProducer("Zhibu")
				.toStream(pdf)
				.run();
			return pdf.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the paper cannot be drawn", ex);
		}
	}

	private Document styled(String html) {
		Document paper = read(html);
		Element sheet = paper.createElement("style");
		sheet.setTextContent(this.style);
		paper.getElementsByTagName("head").item(0).appendChild(sheet);
		return paper;
	}

	/** A declaration of a document type, and with it every entity, is refused. */
	private static Document read(String html) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IllegalArgumentException("the paper is no well-formed document", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
