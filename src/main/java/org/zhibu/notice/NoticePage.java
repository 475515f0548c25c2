package org.zhibu.notice;

import java.util.List;

import org.zhibu.shared.News;

/**
 * A page of notices.
 *
 * @param unseen how many of the recent ones are unseen
 * @param rows the newest first
 * @param next the id before which the next page begins, or {@code null}
 */
record NoticePage(int unseen, List<Row> rows, Long next) {

	/** One notice and whether its reader has seen it. */
	record Row(News.Item notice, boolean seen) {
	}

}
