package org.zhibu.paper;

/** How far a card is, in the word that stands in the sheet. */
enum SheetState {

	OPEN("考评中"), REVIEWED("已签认"), PUBLISHED("已公示"), FINAL("核定"), SETTLED("已结算"), HELD("异议中"), EXCUSED("免评");

	private final String word;

	SheetState(String word) {
		this.word = word;
	}

	/** The Chinese word of the file. */
	String word() {
		return this.word;
	}

	/** The message key of its name on a page. */
	public String key() {
		return "paper.state." + name();
	}

}
