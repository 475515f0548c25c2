package org.zhibu.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The words of the file and of the card; Chinese in every language, because other
 * programs read them.
 */
final class CoverageWords {

	/** The file. */
	static final String FILE = "谈心家访覆盖";

	/** The headings of the file. */
	static final List<String> HEADINGS = List.of("工号", "姓名", "班组", "最近谈心", "最近家访", "谈心状态", "家访状态");

	private static final Map<Tile, String> TILES = Map.of(Tile.ON_TRACK, "正常", Tile.DUE, "7天内到期", Tile.OVERDUE, "过期",
			Tile.UNASSIGNED, "没人负责", Tile.DONE, "已完成");

	private CoverageWords() {
	}

	/** The cells of a person in the order of the headings. */
	static List<Object> cells(Covered one) {
		return Arrays.asList(one.number(), one.name(), one.team(), one.lastTalk(), one.lastVisit(),
				TILES.get(one.talk()), TILES.get(one.visit()));
	}

	/** What a member did in a month, without a name. */
	static String effort(int talks, int visits) {
		return "本月谈心 " + talks + " 次，家访 " + visits + " 次";
	}

}
