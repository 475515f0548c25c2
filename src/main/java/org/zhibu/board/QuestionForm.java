package org.zhibu.board;

import org.zhibu.shared.FormText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A question as typed. */
record QuestionForm(@NotBlank(message = "{board.question.blank}") @Size(max = 300,
		message = "{board.question.long}") String question) {

	QuestionForm {
		question = FormText.plain(question);
	}

}
