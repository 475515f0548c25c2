package org.zhibu.notice;

import org.junit.jupiter.api.Test;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTests {

	@Test
	void numbersStayNumbersWordsStayWordsAndTheRestIsWrittenOut() {
		Sentence said = new Sentence("k", 2026, 7L, new Points(965), "三号巷", new Sentence("role.SECRETARY"));
		Object[] read = Figures.read(Figures.written(said));
		assertThat(read).startsWith(2026L, 7L, "96.5", "三号巷").hasSize(5);
		assertThat(((Sentence) read[4]).key()).isEqualTo("role.SECRETARY");
	}

	@Test
	void noFiguresAreNoText() {
		assertThat(Figures.written(new Sentence("k"))).isEmpty();
		assertThat(Figures.read("")).isEmpty();
	}

	@Test
	void emptyMissingAndVeryLongFiguresComeThrough() {
		Object[] read = Figures.read(Figures.written(new Sentence("k", "", null, "长".repeat(500), "a\u001fb")));
		assertThat(read).hasSize(4);
		assertThat(read[0]).isEqualTo("");
		assertThat(read[1]).isEqualTo("null");
		assertThat((String) read[2]).hasSize(100).endsWith("…");
		assertThat(read[3]).isEqualTo("a b");
	}

}
