package org.zhibu.authority;

import org.springframework.stereotype.Component;

/** Says an amount as people say it; templates use it as {@code @yuan.plain(…)}. */
@Component("yuan")
class YuanWords {

	/** {@code 500}, {@code 620.50}. */
	public String plain(long fen) {
		return Finding.plain(fen);
	}

}
