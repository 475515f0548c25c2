package org.zhibu.regulation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.zhibu.shared.BranchScoped;

/** One numbered clause (条) of a regulation. */
@Entity
@Table(name = "regulation_clause")
class Clause extends BranchScoped {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "regulation_id")
	private Regulation regulation;

	private int clauseNo;

	private String wording;

	protected Clause() {
	}

	Clause(Regulation regulation, int clauseNo, String wording) {
		this.regulation = regulation;
		this.clauseNo = clauseNo;
		this.wording = wording;
	}

	void reword(String wording) {
		this.wording = wording;
	}

	/**
	 * The clause as a ground is written down with a mark; in Chinese for every reader.
	 */
	String cited() {
		return this.regulation.cited() + "第 " + this.clauseNo + " 条 " + this.wording;
	}

	public int getClauseNo() {
		return this.clauseNo;
	}

	public String getWording() {
		return this.wording;
	}

}
