package org.zhibu.sheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks over the parts of a workbook before its values are read: which sheet is the first
 * visible one, that no address lies outside the limits and no text is endless, which
 * ranges are merged, which rows and columns are hidden.
 */
final class XlsxSurvey {

	private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

	/** Where the text of another cell begins. */
	private static final Set<String> BEGINNINGS = Set.of("row", "c", "si");

	private static final int LAST_ROW = 1_048_576;

	private final List<CellRange> merges = new ArrayList<>();

	private final Set<Integer> hiddenRows = new HashSet<>();

	private final Set<Integer> hiddenColumns = new HashSet<>();

	private int row;

	private int sheet;

	private XlsxSurvey() {
	}

	/** Surveys the first visible sheet. */
	static XlsxSurvey of(XlsxPackage book) {
		XlsxSurvey survey = new XlsxSurvey();
		String relation = survey.firstVisible(book);
		String path = target(book, relation);
		book.part("xl/sharedStrings.xml").ifPresent((strings) -> each(strings, (string) -> {
		}));
		survey.walk(book.part(path).orElseThrow(() -> new SheetRefused("sheet.zip.sheet")));
		return survey;
	}

	/** The position of the sheet in the workbook, from 0. */
	int sheet() {
		return this.sheet;
	}

	/** The merged ranges. */
	List<CellRange> merges() {
		return List.copyOf(this.merges);
	}

	/** The hidden columns, from 0. */
	Set<Integer> hiddenColumns() {
		return Set.copyOf(this.hiddenColumns);
	}

	/** Whether a row is hidden. */
	boolean hides(int number) {
		return this.hiddenRows.contains(number);
	}

	private String firstVisible(XlsxPackage book) {
		List<String[]> sheets = new ArrayList<>();
		each(book.part("xl/workbook.xml").orElseThrow(), (element) -> {
			if (element.getLocalName().equals("sheet")) {
				sheets.add(new String[] { attribute(element, "id"), element.getAttributeValue(null, "state") });
			}
		});
		for (int i = 0; i < sheets.size(); i++) {
			String state = sheets.get(i)[1];
			if (state == null || state.equals("visible")) {
				this.sheet = i;
				return sheets.get(i)[0];
			}
		}
		throw new SheetRefused("sheet.zip.sheet");
	}

	private static String target(XlsxPackage book, String relation) {
		Map<String, String> targets = new HashMap<>();
		each(book.part("xl/_rels/workbook.xml.rels").orElseThrow(() -> new SheetRefused("sheet.zip.sheet")),
				(element) -> {
					if (element.getLocalName().equals("Relationship")) {
						targets.put(element.getAttributeValue(null, "Id"), element.getAttributeValue(null, "Target"));
					}
				});
		String target = targets.get(relation);
		if (target == null || target.contains("..") || target.contains(":")) {
			throw new SheetRefused("sheet.zip.sheet");
		}
		return target.startsWith("/") ? target.substring(1) : "xl/" + target;
	}

	private void walk(byte[] part) {
		each(part, (element) -> {
			switch (element.getLocalName()) {
				case "row" -> row(element);
				case "col" -> column(element);
				case "c" -> requireCell(element.getAttributeValue(null, "r"));
				case "mergeCell" -> this.merges.add(CellRange.of(element.getAttributeValue(null, "ref")));
				default -> {
				}
			}
		});
	}

	private void row(XMLStreamReader element) {
		String number = element.getAttributeValue(null, "r");
		requireRow(number);
		this.row = (number != null) ? Integer.parseInt(number) : this.row + 1;
		if (isHidden(element)) {
			this.hiddenRows.add(this.row);
		}
	}

	private void column(XMLStreamReader element) {
		String first = element.getAttributeValue(null, "min");
		String last = element.getAttributeValue(null, "max");
		if (!isHidden(element) || first == null || last == null) {
			return;
		}
		if (!first.matches("\\d{1,5}") || !last.matches("\\d{1,5}")) {
			throw new SheetRefused("sheet.broken");
		}
		int end = Math.min(Integer.parseInt(last), SheetReader.COLUMNS);
		for (int column = Integer.parseInt(first); column <= end; column++) {
			this.hiddenColumns.add(column - 1);
		}
	}

	private static boolean isHidden(XMLStreamReader element) {
		String hidden = element.getAttributeValue(null, "hidden");
		return "1".equals(hidden) || "true".equals(hidden);
	}

	private static void requireRow(String row) {
		if (row != null && !(row.matches("[1-9]\\d{0,6}") && Integer.parseInt(row) <= LAST_ROW)) {
			throw new SheetRefused("sheet.broken");
		}
	}

	/**
	 * An address far outside would make the reader reserve a row of millions of cells.
	 */
	private static void requireCell(String address) {
		if (address == null) {
			return;
		}
		Matcher found = ADDRESS.matcher(address);
		if (!found.matches() || Integer.parseInt(found.group(2)) > LAST_ROW) {
			throw new SheetRefused("sheet.broken");
		}
	}

	private static String attribute(XMLStreamReader element, String name) {
		for (int i = 0; i < element.getAttributeCount(); i++) {
			if (element.getAttributeLocalName(i).equals(name) && element.getAttributeNamespace(i) != null
					&& !element.getAttributeNamespace(i).isEmpty()) {
				return element.getAttributeValue(i);
			}
		}
		return null;
	}

	/**
	 * Visits every element; refuses a text too long, even when many pieces make it up.
	 */
	private static void each(byte[] part, Consumer<XMLStreamReader> visit) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
			int letters = 0;
			while (reader.hasNext()) {
				int event = reader.next();
				if (event == XMLStreamReader.START_ELEMENT) {
					letters = BEGINNINGS.contains(reader.getLocalName()) ? 0 : letters;
					visit.accept(reader);
				}
				else if (reader.isCharacters() || event == XMLStreamReader.CDATA) {
					letters += reader.getTextLength();
					XmlPieces.requireShort(letters);
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new SheetRefused("sheet.broken");
		}
	}

}
