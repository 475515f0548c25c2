package org.zhibu.strength;

import java.net.http.HttpResponse;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a race was answered.
 *
 * @param all every answer
 */
record Answers(List<HttpResponse<String>> all) {

	/** No answer is a failure of the program. */
	void sound() {
		assertThat(this.all).allSatisfy((answer) -> assertThat(answer.statusCode()).as(answer.body()).isLessThan(500));
	}

	/** How many did what they came for. */
	long done() {
		return this.all.stream().filter((answer) -> answer.statusCode() == 302).count();
	}

	/** How many were refused with a sentence. */
	long refused() {
		return this.all.stream().filter((answer) -> answer.statusCode() == 403 || answer.statusCode() == 409).count();
	}

}
