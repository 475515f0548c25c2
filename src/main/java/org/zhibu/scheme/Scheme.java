package org.zhibu.scheme;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.RuleViolation;

/** The rules of the score from a month on, until a later scheme begins. */
@Entity
public class Scheme extends BranchScoped {

	/** All weights together, in tenths of a point. */
	public static final int FULL = 1000;

	/** How many items a card has [source]. */
	public static final int ITEMS = 10;

	/** The source's limit above which money is earned, in tenths of a point. */
	public static final int UPPER_LIMIT = 950;

	private YearMonth validFrom;

	private Long regulationId;

	private boolean wholePoints;

	private int upperLimit = UPPER_LIMIT;

	private int lowerLimit = 850;

	private long fenPerTenth = 100;

	private int fiveStars = 950;

	private int fourStars = 900;

	private int threeStars = 850;

	private int twoStars = 800;

	private int selfFromDay = 25;

	private int reviewDay = 2;

	private int publishDay = 3;

	private int objectionDays = 3;

	@OneToMany(mappedBy = "scheme", cascade = CascadeType.PERSIST)
	@OrderBy("itemNo")
	private List<Item> items = new ArrayList<>();

	protected Scheme() {
	}

	/** A scheme with the limits of the source and the given items. */
	Scheme(YearMonth validFrom, List<ItemDraft> drafts) {
		this.validFrom = validFrom;
		requireTenItemsOfExactlyFull(drafts);
		for (ItemDraft draft : drafts) {
			this.items.add(new Item(this, this.items.size() + 1, draft.name(), draft.shortName(), draft.weight(),
					draft.about()));
		}
	}

	private static void requireTenItemsOfExactlyFull(List<ItemDraft> drafts) {
		int sum = drafts.stream().mapToInt(ItemDraft::weight).sum();
		if (drafts.size() != ITEMS || sum != FULL) {
			throw new RuleViolation("scheme.weights.sum", new org.zhibu.shared.Points(Math.max(sum, 0)));
		}
	}

	/** Other items for a scheme that no month was opened under. */
	void replaceItems(List<ItemDraft> drafts) {
		requireTenItemsOfExactlyFull(drafts);
		for (int i = 0; i < ITEMS; i++) {
			this.items.get(i).become(drafts.get(i));
		}
	}

	void change(SchemeTerms terms) {
		this.wholePoints = terms.wholePoints();
		this.upperLimit = terms.upperLimit();
		this.lowerLimit = terms.lowerLimit();
		this.fenPerTenth = terms.fenPerTenth();
		this.selfFromDay = terms.selfFromDay();
		this.reviewDay = terms.reviewDay();
		this.publishDay = terms.publishDay();
		this.objectionDays = terms.objectionDays();
		this.regulationId = terms.regulationId();
		this.fiveStars = terms.stars().five();
		this.fourStars = terms.stars().four();
		this.threeStars = terms.stars().three();
		this.twoStars = terms.stars().two();
	}

	/** Everything that may be set, as it stands. */
	public SchemeTerms terms() {
		return new SchemeTerms(this.regulationId, this.wholePoints, this.upperLimit, this.lowerLimit, this.fenPerTenth,
				this.selfFromDay, this.reviewDay, this.publishDay, this.objectionDays, starRule());
	}

	public BonusRule bonusRule() {
		return new BonusRule(this.upperLimit, this.lowerLimit, this.fenPerTenth, this.wholePoints);
	}

	public StarRule starRule() {
		return new StarRule(this.fiveStars, this.fourStars, this.threeStars, this.twoStars);
	}

	/** The days of a month under this scheme. */
	public Calendar calendarOf(YearMonth month) {
		return new Calendar(month, this.selfFromDay, this.reviewDay, this.publishDay, this.objectionDays);
	}

	public YearMonth getValidFrom() {
		return this.validFrom;
	}

	/** The regulation the scheme rests on; without one no month can be closed. */
	public Long getRegulationId() {
		return this.regulationId;
	}

	public boolean isWholePoints() {
		return this.wholePoints;
	}

	public List<Item> getItems() {
		return List.copyOf(this.items);
	}

}
