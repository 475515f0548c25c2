package org.zhibu.confidence;

import java.util.List;

/** Words that show that a note says more than the branch may keep. */
enum ForbiddenWords {

	MEDICAL("诊断", "病历", "癌", "肿瘤", "抑郁", "精神病", "乙肝", "艾滋", "艾滋病", "糖尿病", "尘肺", "怀孕", "流产", "手术", "住院号", "服药"),
	RELIGION("信教", "宗教", "基督", "教堂", "佛教", "伊斯兰", "清真寺", "礼拜", "受洗", "道观"),
	CHILD("儿子叫", "女儿叫", "孩子叫", "孩子在", "儿子在", "女儿在", "小学", "幼儿园", "初中生", "班主任");

	private final List<String> words;

	ForbiddenWords(String... words) {
		this.words = List.of(words);
	}

	/** The first such word in a text, or {@code null}. */
	String foundIn(String text) {
		return this.words.stream().filter(text::contains).findFirst().orElse(null);
	}

	/** The message key of the sentence why it does not belong there. */
	String key() {
		return "note.check." + name();
	}

}
