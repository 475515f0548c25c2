package org.zhibu.shared;

import java.time.LocalDate;
import java.util.Map;

/** The clauses that a reason can be picked from; the rule book implements it. */
public interface Clauses {

	/** The clauses in force on a day, by id, each as {@code 《成本管理办法》第 7 条 …}. */
	Map<Long, String> inForceOn(LocalDate day);

}
