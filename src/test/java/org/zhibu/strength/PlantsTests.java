package org.zhibu.strength;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlantsTests {

	@ParameterizedTest
	@ValueSource(strings = { "他说暗语A001，", "U&'\\6697\\8bedA001'", "\"\\u6697\\u8BEDA001\"", "&#26263;&#35821;A001",
			"&#x6697;&#x8bed;A001" })
	void aPhraseIsFoundHoweverItIsWritten(String text) {
		assertThat(Plants.in(text)).containsExactly("暗语A001");
	}

	@Test
	void aPhraseIsFoundInAnAddressInBase64AndInAZip() throws IOException {
		assertThat(Plants.in("/people?q=" + URLEncoder.encode("暗语A001", StandardCharsets.UTF_8)))
			.containsExactly("暗语A001");
		String coded = Base64.getEncoder().encodeToString("他说暗语A001".getBytes(StandardCharsets.UTF_8));
		assertThat(Plants.in("'" + coded + "', 7")).containsExactly("暗语A001");
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.putNextEntry(new ZipEntry("sheet1.xml"));
			zip.write("<t>暗语A001</t>".getBytes(StandardCharsets.UTF_8));
		}
		assertThat(Plants.in(file.toByteArray())).containsExactly("暗语A001");
	}

	@Test
	void aCipherAndOtherWordsAreNoPhrase() {
		assertThat(Plants.in("qD0n1aWb+/6mXyZtq8g7Lk2nq3C9rA== 暗语 A001 暗语a001")).isEmpty();
	}

}
