package org.zhibu.board;

import java.time.LocalDate;

/**
 * A question as one reader may see it.
 *
 * @param asker the name, for the asker and those who answer, else {@code null}
 * @param answered the answer, or {@code null}
 * @param answerer who answered, or {@code null}
 * @param late whether the answer is overdue
 * @param mayAnswer whether this reader may answer it now
 * @param mayWithdraw whether this reader may take it back now
 */
record QuestionRow(long id, int version, String asker, LocalDate askedOn, String asked, LocalDate dueOn,
		String answered, String answerer, LocalDate answeredOn, boolean late, boolean mayAnswer, boolean mayWithdraw) {

}
