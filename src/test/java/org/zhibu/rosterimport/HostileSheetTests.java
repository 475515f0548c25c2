package org.zhibu.rosterimport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that mean harm or merely went wrong: each gets a sentence, none gets into the
 * roster.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSheetTests {

	private static final String HEAD = "工号,姓名,班组,用工形式,政治面貌,出生年,入职日期,转正日期\n";

	private static final String[] XHEAD = { "工号", "姓名", "班组" };

	private static final String ENTITY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Cast.BranchOfStory branch;

	private Visitor secretary;

	@BeforeAll
	void oneBranchForAll() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
		this.secretary = this.cast.as(this.branch.secretary());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aFileThatCannotBeReadIsRefusedWithASentence(Hostile hostile) {
		int before = people();
		int batches = count("import_batch");
		this.clock.moveTo(2026, 10, 26, 9);
		this.secretary.open("/imports").upload("/imports", "file", "花名册.xlsx", hostile.file());
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(422);
		assertThat(this.secretary.text()).containsPattern(hostile.sentence());
		assertThat(people()).isEqualTo(before);
		assertThat(count("import_batch")).isEqualTo(batches);
	}

	static List<Hostile> aFileThatCannotBeReadIsRefusedWithASentence() {
		List<Hostile> files = new ArrayList<>();
		String broken = "打不开";
		String sheet = "没有看得见的工作表";
		String outside = "不该有的外部引用";
		add(files, "zero bytes", new byte[0], "0 字节");
		add(files, "three megabytes of CSV", csv(HEAD + "1,甲\n".repeat(600_000)), "超过 2 MB");
		add(files, "three megabytes of noise in a workbook",
				TestBook.of(XHEAD).part("xl/media/a.bin", noise(3_000_000)).bytes(), "超过 2 MB");
		add(files, "a byte order mark and nothing else", new byte[] { (byte) 0xef, (byte) 0xbb, (byte) 0xbf },
				"表里没有内容");
		add(files, "blank lines only", csv("\n\r\n \n\n"), "表里没有内容");
		add(files, "separators only", csv(",,,\n,,,\n"), "表里没有内容");
		add(files, "headings only", csv(HEAD), "只有标题");
		add(files, "an old .xls under a new name", ole2(512), "旧的 .xls");
		add(files, "a workbook with a password", ole2(4096), "旧的 .xls");
		add(files, "a PNG picture",
				concat(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13 }, noise(300)), "编码|不是表格");
		add(files, "a JPEG picture",
				concat(new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16 }, noise(300)),
				"编码|不是表格");
		add(files, "noise", noise(5000), "编码|不是表格");
		add(files, "a program", concat(new byte[] { 'M', 'Z', 0, 3, 0, 0, 0, 4 }, noise(200)), "编码|不是表格");
		add(files, "a zip that is no workbook", TestBook.of(XHEAD).without("xl/workbook.xml").bytes(), "是压缩包，不是表格");
		add(files, "half a workbook", Arrays.copyOf(TestBook.of(XHEAD).bytes(), 300), broken);
		add(files, "two letters of a zip", new byte[] { 'P', 'K' }, broken);
		add(files, "fifty-one parts", manyParts(), "超过 50 个");
		add(files, "a bomb in the sheet", TestBook.raw("<!--" + " ".repeat(30_000_000) + "-->", "").bytes(),
				"解开后超过 20 MB");
		add(files, "a bomb beside the sheet", TestBook.of(XHEAD).part("xl/media/a.bin", new byte[40_000_000]).bytes(),
				"解开后超过 20 MB");
		add(files, "a zip inside the zip",
				TestBook.of(XHEAD).part("xl/embeddings/a.xlsx", TestBook.of(XHEAD).bytes()).bytes(), "压缩包里还有压缩包");
		add(files, "a macro", TestBook.of(XHEAD).part("xl/vbaProject.bin", "x").bytes(), "带宏");
		add(files, "an encrypted part", encrypted(TestBook.of(XHEAD).bytes()), "加密或特殊压缩");
		add(files, "an external entity in the sheet",
				TestBook.of(XHEAD).part("xl/worksheets/sheet1.xml", ENTITY + "<worksheet>&x;</worksheet>").bytes(),
				outside);
		add(files, "a billion laughs", TestBook.of(XHEAD).part("xl/sharedStrings.xml", laughs()).bytes(), outside);
		add(files, "an entity in the workbook part",
				TestBook.of(XHEAD).part("xl/workbook.xml", ENTITY + "<workbook/>").bytes(), outside);
		add(files, "an entity in the relations",
				TestBook.of(XHEAD).part("xl/_rels/workbook.xml.rels", ENTITY + "<a/>").bytes(), outside);
		add(files, "a document type in small letters",
				TestBook.of(XHEAD).part("xl/styles.xml", "<?xml version=\"1.0\"?><!doctype a><a/>").bytes(), outside);
		add(files, "a part in UTF-16",
				TestBook.of(XHEAD)
					.part("xl/worksheets/sheet1.xml", "<worksheet/>".getBytes(StandardCharsets.UTF_16))
					.bytes(),
				broken);
		add(files, "a part in UTF-7",
				TestBook.of(XHEAD)
					.part("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>")
					.bytes(),
				outside);
		add(files, "no sheet part", TestBook.of(XHEAD).without("xl/worksheets/sheet1.xml").bytes(), sheet);
		add(files, "no relations", TestBook.of(XHEAD).without("xl/_rels/workbook.xml.rels").bytes(), sheet);
		add(files, "only a hidden sheet",
				TestBook.of(XHEAD)
					.workbook("<sheets><sheet name=\"1\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/></sheets>")
					.bytes(),
				sheet);
		add(files, "a workbook without sheets", TestBook.of(XHEAD).workbook("<sheets/>").bytes(), sheet);
		add(files, "a sheet outside the zip", TestBook.of(XHEAD).relation("../../../etc/passwd").bytes(), sheet);
		add(files, "a sheet on another machine", TestBook.of(XHEAD).relation("http://203.0.113.1/sheet.xml").bytes(),
				sheet);
		add(files, "a sheet that is no XML", TestBook.of(XHEAD).part("xl/worksheets/sheet1.xml", "工号,姓名").bytes(),
				broken);
		add(files, "a sheet cut in the middle",
				TestBook.of(XHEAD).part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c").bytes(),
				broken);
		add(files, "an empty sheet", TestBook.raw("", "").bytes(), "表里没有内容");
		add(files, "styled but empty rows",
				TestBook.raw("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>".repeat(1), "").bytes(), "表里没有内容");
		add(files, "sixty-one columns of a workbook", TestBook.of(XHEAD, wide(61)).bytes(), "最多 60 列，BI2 超出");
		add(files, "sixty-one columns of CSV", csv(HEAD + String.join(",", wide(61)) + "\n"), "最多 60 列，BI2 超出");
		add(files, "five thousand and one rows of CSV", csv(HEAD + rows(5001)), "超过 5000 行");
		add(files, "five thousand and one rows of a workbook", TestBook.of(manyRows(5002)).bytes(), "超过 5000 行");
		add(files, "a cell in the last column there is", book("<row r=\"1\">" + TestBook.text("XFD1", "x") + "</row>"),
				"最多 60 列，XFD1");
		add(files, "a cell in a column that cannot be", book("<row r=\"1\">" + TestBook.text("ZZZZZ1", "x") + "</row>"),
				broken);
		add(files, "a cell with a nonsense address", book("<row r=\"1\">" + TestBook.text("1A", "x") + "</row>"),
				broken);
		add(files, "a row far beyond the end", book("<row r=\"99999999\"/>"), broken);
		add(files, "a row before the first", book("<row r=\"-1\"/>"), broken);
		add(files, "people under merged cells", merged("A2:A3"), "A2:A3 是合并的单元格");
		add(files, "a merged heading", merged("B1:C1"), "B1:C1 是合并的单元格");
		add(files, "a nonsense merge", merged("everything"), broken);
		add(files, "a shared string that is not there", book("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"),
				broken);
		add(files, "NUL characters", csv(HEAD + "1,甲\0乙\n"), "不是表格");
		add(files, "a quote that never ends", csv(HEAD + "1,\"甲\n2,乙\n3,丙\n"), "引号没有收尾");
		add(files, "bytes of no encoding", new byte[] { (byte) 0xff, (byte) 0xff, (byte) 0x80, 'a', (byte) 0xff },
				"编码");
		add(files, "a mark of UTF-8 and other bytes",
				concat(new byte[] { (byte) 0xef, (byte) 0xbb, (byte) 0xbf }, HEAD.getBytes(Charset.forName("GB18030"))),
				"编码");
		add(files, "UTF-16 with half a character",
				concat(new byte[] { (byte) 0xff, (byte) 0xfe, (byte) 0xd8 }, new byte[] { 'a', 0 }), "编码");
		return files;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aRowThatCannotBeTrueBarsTheImportAtItsCell(Hostile hostile) {
		int before = people();
		this.clock.moveTo(2026, 10, 26, 9);
		this.secretary.open("/imports").upload("/imports", "file", "花名册.csv", hostile.file());
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
		String page = this.secretary.location();
		assertThat(this.secretary.follow().text()).containsPattern(hostile.sentence());
		this.secretary.submit(page + "/confirmation", "version", "0");
		assertThat(this.secretary.status()).isEqualTo(403);
		assertThat(people()).isEqualTo(before);
	}

	static Stream<Hostile> aRowThatCannotBeTrueBarsTheImportAtItsCell() {
		List<Hostile> files = new ArrayList<>();
		rows(files, "duplicate numbers", "1,甲\n2,乙\n1,丙", "A4 工号 1 和第 2 行重复");
		rows(files, "an unknown team", "1,甲,没有这班", "C2 没有“没有这班”这个班组");
		rows(files, "no number", ",甲", "A2 没有工号");
		rows(files, "no name", "1,", "B2 没有姓名");
		rows(files, "a number of twenty-one letters", "123456789012345678901,甲", "A2 的工号");
		rows(files, "a script as a number", "<script>alert(1)</script>,甲", "A2 的工号");
		rows(files, "a template as a number", "${7*7},甲", "A2 的工号");
		rows(files, "a command as a number", "1;drop table person,甲", "A2 的工号");
		rows(files, "a right-to-left mark in a name", "1,甲\u202e乙", "B2 里有看不见的字符");
		rows(files, "a zero-width space in a number", "1\u200b2,甲", "A2 里有看不见的字符");
		rows(files, "a bell in a name", "1,甲\u0007", "B2 里有看不见的字符");
		rows(files, "an escape sequence", "1,\u001b[31m甲", "B2 里有看不见的字符");
		rows(files, "our own separators", "1,甲\u001f乙\u001e丙\u001d丁", "B2 里有看不见的字符");
		rows(files, "a private character", "1,甲\ue000", "B2 里有看不见的字符");
		rows(files, "a replacement character", "1,甲\ufffd", "B2 里有看不见的字符");
		rows(files, "ten thousand characters in a cell", "1," + "长".repeat(10_000), "B2 有 10000 个字");
		rows(files, "a cell of half a megabyte", "1,\"" + "长".repeat(250_000) + "\"", "B2 有 250000 个字");
		rows(files, "a name of forty-one characters", "1," + "长".repeat(41), "B2 的姓名空着或超过 40 个字");
		rows(files, "the thirtieth of February", "1,甲,,,,,2026-02-30", "G2“2026-02-30”没有这一天");
		rows(files, "a thirteenth month", "1,甲,,,,,2026-13-01", "G2“2026-13-01”没有这一天");
		rows(files, "a date that is a word", "1,甲,,,,,昨天", "G2“昨天”没有这一天");
		rows(files, "a day long ago", "1,甲,,,,,1900-01-01", "G2 的日期太早或太晚");
		rows(files, "the last day of all", "1,甲,,,,,9999-12-31", "G2 的日期太早或太晚");
		rows(files, "a year of birth long ago", "1,甲,,,,1800", "F2“1800”不是年份");
		rows(files, "an identity number as a year of birth", "1,甲,,,,110101199003071234", "F2“110101199003071234”不是年份");
		rows(files, "a child", "1,甲,,,,2024", "F2 的出生年不对");
		rows(files, "an employment nobody knows", "1,甲,,老板", "D2“老板”看不懂");
		rows(files, "a Party status nobody knows", "1,甲,,,待定", "E2“待定”看不懂");
		rows(files, "temporary labour made regular", "1,甲,,劳务工,,,2020-01-01,2021-01-01", "H2：日期太早或太晚，或者");
		add(files, "no headings we know", csv("甲,乙,丙\n1,2,3\n"), "没有找到“工号”列");
		add(files, "a document that is no list", csv("%PDF-1.4\n% nothing to see here\n"), "没有找到“工号”列");
		add(files, "Korean text", "번호,이름\n1,홍길동\n".getBytes(StandardCharsets.UTF_8), "没有找到“工号”列");
		add(files, "a formula",
				book("<row r=\"1\">" + TestBook.text("A1", "工号") + TestBook.text("B1", "姓名") + "</row><row r=\"2\">"
						+ TestBook.text("A2", "1") + "<c r=\"B2\" t=\"str\"><f>A1&amp;\"x\"</f><v>甲</v></c></row>"),
				"B2 是公式");
		add(files, "a formula that calls out",
				book("<row r=\"1\">" + TestBook.text("A1", "工号") + TestBook.text("B1", "姓名") + "</row><row r=\"2\">"
						+ TestBook.text("A2", "1") + "<c r=\"B2\"><f>WEBSERVICE(\"http://203.0.113.1\")</f></c></row>"),
				"B2 是公式");
		add(files, "an error value", book("<row r=\"1\">" + TestBook.text("A1", "工号") + TestBook.text("B1", "姓名")
				+ "</row><row r=\"2\">" + TestBook.text("A2", "1") + "<c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>"),
				"B2 是出错的公式值");
		return files.stream();
	}

	private int people() {
		return count("person");
	}

	private int count(String table) {
		return BranchContext.within(this.branch.id,
				() -> this.transaction
					.execute((status) -> this.jdbc.sql("select count(*) from " + table + " where branch_id = ?")
						.params(this.branch.id)
						.query(Integer.class)
						.single()));
	}

	private static void add(List<Hostile> files, String name, byte[] file, String sentence) {
		files.add(new Hostile(name, file, sentence));
	}

	private static void rows(List<Hostile> files, String name, String rows, String sentence) {
		files.add(new Hostile(name, csv(HEAD + rows + "\n"), sentence.replace("$", "\\$")));
	}

	private static byte[] csv(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] book(String data) {
		return TestBook.raw(data, "").bytes();
	}

	private static byte[] merged(String range) {
		return TestBook
			.raw("<row r=\"1\">" + TestBook.text("A1", "工号") + TestBook.text("B1", "姓名") + "</row><row r=\"2\">"
					+ TestBook.text("A2", "1") + TestBook.text("B2", "甲") + "</row>",
					"<mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>")
			.bytes();
	}

	private static byte[] noise(int length) {
		byte[] noise = new byte[length];
		new Random(42).nextBytes(noise);
		return noise;
	}

	private static byte[] ole2(int length) {
		return concat(
				new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 },
				new byte[length]);
	}

	private static byte[] concat(byte[] first, byte[] second) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(first);
		bytes.writeBytes(second);
		return bytes.toByteArray();
	}

	/** Sets the bit that says "encrypted" in every header of the zip. */
	private static byte[] encrypted(byte[] zip) {
		for (int at = 0; at + 8 < zip.length; at++) {
			if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3 && zip[at + 3] == 4) {
				zip[at + 6] |= 1;
			}
			else if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
				zip[at + 8] |= 1;
			}
		}
		return zip;
	}

	private static byte[] manyParts() {
		TestBook book = TestBook.of(XHEAD);
		for (int i = 0; i < 46; i++) {
			book.part("xl/media/" + i + ".bin", "x");
		}
		return book.bytes();
	}

	private static String laughs() {
		StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a0 \"ha\">");
		for (int i = 1; i < 20; i++) {
			laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
		}
		return laughs.append("]><sst><si><t>&a19;</t></si></sst>").toString();
	}

	private static String[] wide(int columns) {
		String[] cells = new String[columns];
		Arrays.fill(cells, "x");
		return cells;
	}

	private static String rows(int rows) {
		StringBuilder text = new StringBuilder();
		for (int i = 1; i <= rows; i++) {
			text.append(i).append(",甲\n");
		}
		return text.toString();
	}

	private static String[][] manyRows(int rows) {
		String[][] all = new String[rows][];
		all[0] = XHEAD;
		for (int i = 1; i < rows; i++) {
			all[i] = new String[] { String.valueOf(i), "甲" };
		}
		return all;
	}

	/**
	 * A bad file.
	 *
	 * @param name what is wrong with it
	 * @param file its bytes
	 * @param sentence what is said about it
	 */
	record Hostile(String name, byte[] file, String sentence) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
