package org.zhibu.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Points;

/** One of the ten items of a scheme. */
@Entity
@Table(name = "scheme_item")
public class Item extends BranchScoped {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "scheme_id")
	private Scheme scheme;

	private int itemNo;

	private String name;

	private String shortName;

	private int weight;

	@Enumerated(EnumType.STRING)
	private About about;

	protected Item() {
	}

	Item(Scheme scheme, int itemNo, String name, String shortName, int weight, About about) {
		this.scheme = scheme;
		this.itemNo = itemNo;
		this.name = name;
		this.shortName = shortName;
		this.weight = weight;
		this.about = about;
	}

	/** Takes on what was set for a month not yet opened. */
	void become(ItemDraft draft) {
		this.name = draft.name();
		this.shortName = draft.shortName();
		this.weight = draft.weight();
		this.about = draft.about();
	}

	/** Its place in the card, 1 to 10. */
	public int getItemNo() {
		return this.itemNo;
	}

	public String getName() {
		return this.name;
	}

	public String getShortName() {
		return this.shortName;
	}

	/** Its full mark in tenths of a point. */
	public int getWeight() {
		return this.weight;
	}

	public Points fullMark() {
		return new Points(this.weight);
	}

	public About getAbout() {
		return this.about;
	}

}
