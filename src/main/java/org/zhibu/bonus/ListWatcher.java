package org.zhibu.bonus;

/** Is told, in the same transaction, what became of a month's list. */
public interface ListWatcher {

	/** The list is new, or a line of it changed. */
	void listChanged(BonusMonth month);

	/** The draft is about to be taken back. */
	void listRemoved(BonusMonth month);

}
