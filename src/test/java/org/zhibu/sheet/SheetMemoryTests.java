package org.zhibu.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.rosterimport.TestBook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the largest and the worst sheets cost: a process with little memory reads them one
 * after another and several at once, and lives. Kept whole as a tree, or kept after
 * reading, any of them would end it.
 */
class SheetMemoryTests {

	private static final String MEMORY = "-Xmx128m";

	private static final int READINGS = 3;

	private static final int LONG = 19_000_000;

	@TempDir
	private Path folder;

	@Test
	void littleMemoryIsEnoughForTheLargestAndTheWorstSheets() throws IOException, InterruptedException {
		write("rows", TestBook.of(rows(5001, 8)));
		write("cells", TestBook.of(rows(5001, 60)));
		write("a cell", TestBook.of(new String[] { "工号" }, new String[] { "x".repeat(LONG) }));
		write("a cell of many pieces", TestBook.raw("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>"
				+ "<t>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</t>".repeat(LONG / 50) + "</is></c></row>", ""));
		write("a comment", TestBook.raw("<!--" + "<".repeat(LONG) + "-->", ""));
		write("a tag", TestBook.raw("<row r=\"" + "1".repeat(LONG) + "\"/>", ""));
		write("an instruction", TestBook.raw("<?x " + "<".repeat(LONG) + "?>", ""));
		write("a shared text", TestBook.of(rows(2, 2))
			.part("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(LONG) + "</t></si></sst>"));
		write("empty rows", TestBook.raw("<row></row>".repeat(LONG / 12), ""));
		assertThat(readInAProcessOfItsOwn()).containsExactly("rows 5001", "cells 5001", "a cell sheet.zip.piece",
				"a cell of many pieces sheet.zip.piece", "a comment sheet.zip.piece", "a tag sheet.zip.piece",
				"an instruction sheet.zip.piece", "a shared text sheet.zip.piece", "empty rows sheet.blank");
	}

	private static String[][] rows(int rows, int columns) {
		String[][] texts = new String[rows][columns];
		for (String[] row : texts) {
			Arrays.fill(row, "1");
		}
		return texts;
	}

	private void write(String name, TestBook book) throws IOException {
		try (var files = Files.list(this.folder)) {
			Files.write(this.folder.resolve((files.count() + 1) + " " + name), book.bytes());
		}
	}

	private List<String> readInAProcessOfItsOwn() throws IOException, InterruptedException {
		Path output = this.folder.resolveSibling(this.folder.getFileName() + ".txt");
		String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MEMORY,
				"-cp", classes, Reading.class.getName(), this.folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		try {
			assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
			return Files.readAllLines(output, StandardCharsets.UTF_8);
		}
		finally {
			process.destroyForcibly();
			Files.delete(output);
		}
	}

	/** The process with little memory. */
	static final class Reading {

		public static void main(String[] folder) throws Exception {
			SheetReader reader = new SheetReader();
			List<Path> files;
			try (var found = Files.list(Path.of(folder[0]))) {
				files = found.sorted().toList();
			}
			for (Path file : files) {
				List<Thread> readers = new ArrayList<>();
				String[] result = new String[READINGS];
				for (int i = 0; i < READINGS; i++) {
					int place = i;
					readers.add(new Thread(() -> result[place] = read(reader, file)));
				}
				readers.forEach(Thread::start);
				for (Thread one : readers) {
					one.join();
				}
				String name = file.getFileName().toString().substring(2);
				System.out.println(name + " " + String.join(" ", new java.util.TreeSet<>(Arrays.asList(result))));
			}
		}

		private static String read(SheetReader reader, Path file) {
			try {
				return String.valueOf(reader.read(Files.readAllBytes(file)).size());
			}
			catch (SheetRefused no) {
				return no.sentence().key();
			}
			catch (IOException | OutOfMemoryError ex) {
				return ex.toString();
			}
		}

	}

}
