package org.zhibu.concern;

import java.util.List;

import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boxes of the branches, found by their codes. */
@Service
@Transactional(readOnly = true)
class Boxes {

	private final BoxSql sql;

	Boxes(BoxSql sql) {
		this.sql = sql;
	}

	/** All boxes, for whoever does not know the address of his. */
	List<BoxSql.Box> all() {
		return this.sql.all();
	}

	/**
	 * The box at an address.
	 * @throws Missing if there is none
	 */
	BoxSql.Box at(String code) {
		return this.sql.find(code).orElseThrow(() -> new Missing("box"));
	}

}
