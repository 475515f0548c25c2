package org.zhibu.authority;

import org.zhibu.shared.Role;

/**
 * What an office may ask for in a category.
 *
 * @param office the office
 * @param category the category
 * @param requestFen the most that one request may ask for, in fen
 * @param monthFen the most that the requests of a month may ask for, in fen
 * @param clause the clause it rests on
 */
public record Authority(Role office, Spending category, long requestFen, long monthFen, String clause) {

	boolean covers(Spending other, long fen) {
		return this.category == other && this.requestFen >= fen;
	}

}
