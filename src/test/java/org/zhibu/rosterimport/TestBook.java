package org.zhibu.rosterimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that every part can be wrong. */
public final class TestBook {

	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private TestBook() {
		part("[Content_Types].xml", XML
				+ "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
				+ " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
				+ " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
				+ " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
				+ "<Override PartName=\"/xl/worksheets/sheet1.xml\""
				+ " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
		part("_rels/.rels", XML
				+ "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
				+ " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
				+ " Target=\"xl/workbook.xml\"/></Relationships>");
		workbook("<sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
		relation("worksheets/sheet1.xml");
	}

	/** A book whose sheet holds these rows of texts. */
	public static TestBook of(String[]... rows) {
		StringBuilder data = new StringBuilder();
		for (int row = 0; row < rows.length; row++) {
			data.append("<row r=\"").append(row + 1).append("\">");
			for (int column = 0; column < rows[row].length; column++) {
				data.append(text(address(column, row + 1), rows[row][column]));
			}
			data.append("</row>");
		}
		return new TestBook().sheet(data.toString(), "");
	}

	/** A book with that content of {@code sheetData} and what follows it. */
	public static TestBook raw(String data, String after) {
		return new TestBook().sheet(data, after);
	}

	/**
	 * A book with what stands before {@code sheetData}, its content and what follows it.
	 */
	public static TestBook of(String before, String data, String after) {
		return new TestBook().sheet(before, data, after);
	}

	/** A cell of text. */
	public static String text(String address, String text) {
		return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text.replace("&", "&amp;").replace("<", "&lt;")
				+ "</t></is></c>";
	}

	static String address(int column, int row) {
		return org.zhibu.sheet.SheetCell.address(column, row);
	}

	TestBook sheet(String data, String after) {
		return sheet("", data, after);
	}

	private TestBook sheet(String before, String data, String after) {
		return part("xl/worksheets/sheet1.xml", XML + "<worksheet xmlns=\"" + MAIN + "\">" + before + "<sheetData>"
				+ data + "</sheetData>" + after + "</worksheet>");
	}

	TestBook workbook(String sheets) {
		return part("xl/workbook.xml",
				XML + "<workbook xmlns=\"" + MAIN
						+ "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + sheets
						+ "</workbook>");
	}

	TestBook relation(String target) {
		return part("xl/_rels/workbook.xml.rels", XML
				+ "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
				+ " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\""
				+ target + "\"/></Relationships>");
	}

	public TestBook part(String name, String content) {
		return part(name, content.getBytes(StandardCharsets.UTF_8));
	}

	public TestBook part(String name, byte[] content) {
		this.parts.put(name, content);
		return this;
	}

	TestBook without(String name) {
		this.parts.remove(name);
		return this;
	}

	/** The file. */
	public byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
