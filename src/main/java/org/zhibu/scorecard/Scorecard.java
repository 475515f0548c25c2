package org.zhibu.scorecard;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import org.zhibu.scheme.Scheme;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * One member's card of one month: ten marks, a total, stars and money. The self marks
 * never enter the result. A version after publication keeps the old marks beside the new
 * ones.
 */
@Entity
public class Scorecard extends BranchScoped {

	/** How many different committee members sign a card. */
	public static final int SIGNATURES = 2;

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private Long monthId;

	private YearMonth period;

	private Long personId;

	@Enumerated(EnumType.STRING)
	private CardState state = CardState.OPEN;

	private int revision = 1;

	private Integer pendingRevision;

	@Enumerated(EnumType.STRING)
	private Origin pendingOrigin;

	private String pendingReason;

	private int signRound = 1;

	private Instant selfGivenAt;

	private String selfForm;

	private Integer total;

	private Long fen;

	private Integer stars;

	private String vetoFact;

	private String merit;

	private String excusedReason;

	private boolean backfilled;

	private String shownName;

	private String shownNumber;

	private String shownZones;

	@OneToMany(mappedBy = "scorecard", cascade = { CascadeType.PERSIST, CascadeType.REMOVE })
	private List<Mark> marks = new ArrayList<>();

	protected Scorecard() {
	}

	Scorecard(ScoreMonth month, Long personId, Scheme scheme) {
		this.monthId = month.getId();
		this.period = month.getPeriod();
		this.personId = personId;
		this.backfilled = month.isBackfilled();
		scheme.getItems().forEach((item) -> this.marks.add(new Mark(this, 1, item)));
	}

	/** Gives the ten self marks. */
	public void giveSelfScore(List<Points> ten, Instant now) {
		giveSelfScore(ten, null, now);
	}

	/** The member's self marks as they stand on his numbered paper form. */
	public void giveSelfScore(List<Points> ten, String formNumber, Instant now) {
		List<Mark> mine = marksOf(this.revision);
		for (int i = 0; i < mine.size(); i++) {
			mine.get(i).giveSelf(ten.get(i));
		}
		this.selfForm = formNumber;
		this.selfGivenAt = now;
	}

	/**
	 * Gives or empties one mark of the version in work; a change voids the signatures.
	 */
	public void mark(int itemNo, Points points, Long by, Scheme scheme) {
		Mark mark = inWork(itemNo);
		if (!Objects.equals(mark.agreed(), points)) {
			mark.give(points, by);
			changed(scheme);
		}
	}

	/**
	 * Writes why a mark of the version in work is below its weight; a change voids the
	 * signatures.
	 */
	public void explain(int itemNo, String reason, Long clauseId) {
		inWork(itemNo).explain(reason, clauseId);
		voidSignatures();
	}

	/** Writes the sentence of merit; a change voids the signatures. */
	public void praise(String sentence) {
		this.merit = sentence;
		voidSignatures();
	}

	/** Caps the stars at two, with the fact; the money stays. */
	public void veto(String fact, Scheme scheme) {
		this.vetoFact = fact;
		changed(scheme);
	}

	/** Excuses the member: no total, no stars, no money. */
	public void excuse(String reason, Scheme scheme) {
		this.excusedReason = reason;
		changed(scheme);
	}

	/**
	 * The ten marks of a past month as they are keyed in: a total and stars, no money.
	 */
	void keyIn(List<Points> ten, Long by, Scheme scheme) {
		List<Mark> mine = marksOf(this.revision);
		for (int i = 0; i < mine.size(); i++) {
			mine.get(i).give(ten.get(i), by);
		}
		reckon(scheme);
	}

	private void changed(Scheme scheme) {
		voidSignatures();
		if (this.pendingRevision == null) {
			reckon(scheme);
		}
	}

	private void voidSignatures() {
		this.signRound++;
		if (this.state == CardState.REVIEWED) {
			this.state = CardState.OPEN;
		}
	}

	private void reckon(Scheme scheme) {
		Points sum = isExcused() ? null : sumOf(this.revision);
		this.total = (sum != null) ? sum.tenths() : null;
		this.fen = (sum != null) ? moneyFor(sum, scheme).fen() : null;
		this.stars = (sum != null) ? scheme.starRule().starsFor(sum, isVetoed()) : null;
	}

	private Yuan moneyFor(Points sum, Scheme scheme) {
		return this.backfilled ? Yuan.ZERO : scheme.bonusRule().moneyFor(sum);
	}

	/** The card has its two signatures. */
	public void reviewed() {
		this.state = CardState.REVIEWED;
	}

	/** Publication freezes what the card shows of its owner. */
	void publish(String name, String number, String zones) {
		this.state = CardState.PUBLISHED;
		this.shownName = name;
		this.shownNumber = number;
		this.shownZones = zones;
	}

	/** Begins a later version as a copy of the one in force. */
	void beginVersion(Origin origin, String reason) {
		this.pendingRevision = this.revision + 1;
		this.pendingOrigin = origin;
		this.pendingReason = reason;
		this.signRound++;
		marksOf(this.revision).forEach((mark) -> this.marks.add(mark.copiedTo(this.pendingRevision)));
	}

	/** The items whose mark is lower in the version begun than in the one in force. */
	List<Integer> itemsLowered() {
		List<Mark> before = marksOf(this.revision);
		return marksInWork().stream()
			.filter((mark) -> mark.getMark() < before.get(mark.getItemNo() - 1).getMark())
			.map(Mark::getItemNo)
			.toList();
	}

	/** Puts the signed later version in force and says what changed. */
	CardVersion enforce(Scheme scheme, Instant now) {
		CardVersion version = new CardVersion(this, now);
		this.revision = this.pendingRevision;
		this.pendingRevision = null;
		this.pendingOrigin = null;
		this.pendingReason = null;
		reckon(scheme);
		version.nowStandsAt(this);
		return version;
	}

	/** The marks of a version, by item. */
	public List<Mark> marksOf(int version) {
		return this.marks.stream()
			.filter((mark) -> mark.getRevision() == version)
			.sorted(Comparator.comparingInt(Mark::getItemNo))
			.toList();
	}

	/**
	 * The marks of the version being worked on: the pending one, else the one in force.
	 */
	public List<Mark> marksInWork() {
		return marksOf(revisionInWork());
	}

	/** The version being worked on: the pending one, else the one in force. */
	public int revisionInWork() {
		return (this.pendingRevision != null) ? this.pendingRevision : this.revision;
	}

	private Mark inWork(int itemNo) {
		return marksInWork().stream()
			.filter((mark) -> mark.getItemNo() == itemNo)
			.findFirst()
			.orElseThrow(() -> new org.zhibu.shared.Missing("item"));
	}

	/** The sum of a version's marks, or {@code null} while one is missing. */
	public Points sumOf(int version) {
		int sum = 0;
		for (Mark mark : marksOf(version)) {
			if (mark.getMark() == null) {
				return null;
			}
			sum += mark.getMark();
		}
		return new Points(sum);
	}

	public Long getMonthId() {
		return this.monthId;
	}

	public YearMonth getPeriod() {
		return this.period;
	}

	public Long getPersonId() {
		return this.personId;
	}

	public CardState getState() {
		return this.state;
	}

	public boolean isPublished() {
		return this.state == CardState.PUBLISHED;
	}

	public int getRevision() {
		return this.revision;
	}

	public Integer getPendingRevision() {
		return this.pendingRevision;
	}

	public Origin getPendingOrigin() {
		return this.pendingOrigin;
	}

	public String getPendingReason() {
		return this.pendingReason;
	}

	public int getSignRound() {
		return this.signRound;
	}

	public boolean isSelfGiven() {
		return this.selfGivenAt != null;
	}

	/** The number of the paper form the self score was keyed in from, or {@code null}. */
	public String getSelfForm() {
		return this.selfForm;
	}

	/** Whether a paper form was keyed in after the time for self scores: 补录. */
	public boolean isSelfKeyedLate() {
		return this.selfForm != null && this.selfGivenAt.atZone(ZONE).toLocalDate().isAfter(this.period.atEndOfMonth());
	}

	/** The total, or {@code null} while a mark is missing or the card is excused. */
	public Points getTotal() {
		return (this.total != null) ? new Points(this.total) : null;
	}

	/** The money of the total, or {@code null} without one. */
	public Yuan getMoney() {
		return (this.fen != null) ? new Yuan(this.fen) : null;
	}

	public Integer getStars() {
		return this.stars;
	}

	public boolean isVetoed() {
		return this.vetoFact != null;
	}

	public String getVetoFact() {
		return this.vetoFact;
	}

	public String getMerit() {
		return this.merit;
	}

	public boolean isExcused() {
		return this.excusedReason != null;
	}

	public String getExcusedReason() {
		return this.excusedReason;
	}

	/** Whether it is of a past month keyed in afterwards (补录): never settled. */
	public boolean isBackfilled() {
		return this.backfilled;
	}

	public String getShownName() {
		return this.shownName;
	}

	public String getShownNumber() {
		return this.shownNumber;
	}

	public String getShownZones() {
		return this.shownZones;
	}

}
