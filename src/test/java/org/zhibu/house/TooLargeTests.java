package org.zhibu.house;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Wire;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is larger than the server takes is answered 413 with a page of the site, over real
 * HTTP: neither as a foreign form nor with a broken connection.
 */
@PageTest
class TooLargeTests {

	private static final int MB = 1024 * 1024;

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	/** Above the limit of a file, of a request, and far above both. */
	@ParameterizedTest(name = "a file of {0} MB")
	@ValueSource(ints = { 6, 8, 40 })
	void aFileAboveTheLimitIsAnsweredWithASentence(int megabytes) {
		Wire secretary = secretary();
		secretary.get("/imports");
		tooLarge(secretary.upload("/imports", "file", new byte[megabytes * MB + 1]));
		assertThat(secretary.get("/imports").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest(name = "a text of {0} MB")
	@ValueSource(ints = { 3, 10 })
	void aTextAboveTheLimitIsAnsweredWithASentence(int megabytes) {
		Wire secretary = secretary();
		secretary.get("/teams");
		tooLarge(secretary.post("/teams", "name", "x".repeat(megabytes * MB)));
	}

	@Test
	void aStrangersFileIsAnsweredToo() {
		assertThat(new Wire(this.port).upload("/imports", "file", new byte[8 * MB]).statusCode()).isIn(302, 413);
	}

	private Wire secretary() {
		this.clock.moveTo(2026, 10, 26, 9);
		return new Wire(this.port).signIn(this.cast.branch().secretary().number(), Cast.PASSPHRASE);
	}

	private static void tooLarge(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("交的文件或文字太大，请拆小后再交。", "回到工作台").doesNotContain("Exception");
		assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
	}

}
