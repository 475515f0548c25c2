package org.zhibu.bonus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.bonussettings.Scope;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Verdict;

/**
 * One month's bonus: {@code DRAFT → DISTRIBUTED → CHECKED → PUBLISHED → SEALED}. A change
 * of the list after the check goes back to DISTRIBUTED and voids the signatures; after
 * publication only single lines change, each signed anew.
 */
@Entity
public class BonusMonth extends BranchScoped {

	private YearMonth period;

	@Enumerated(EnumType.STRING)
	private BonusState state = BonusState.DRAFT;

	private Long enteredBy;

	private Instant enteredAt;

	private LocalDate metOn;

	private String metAt;

	private String metSaid;

	private Long checkedBy;

	private Instant checkedAt;

	private int signRound = 1;

	private Long publishedBy;

	private Instant publishedAt;

	@Enumerated(EnumType.STRING)
	private Scope scope;

	private Long sealedBy;

	private Instant sealedAt;

	protected BonusMonth() {
	}

	BonusMonth(YearMonth period, Long enteredBy, Instant enteredAt) {
		this.period = period;
		this.enteredBy = enteredBy;
		this.enteredAt = enteredAt;
	}

	/** The list was given out in a meeting with workers' delegates. */
	public void distribute(LocalDate day, String place, String said) {
		mayBeDistributed().orRefuse();
		this.metOn = day;
		this.metAt = place;
		this.metSaid = said;
		this.state = BonusState.DISTRIBUTED;
	}

	/** Whether the meeting can be noted, or noted anew. */
	public Verdict mayBeDistributed() {
		return Verdict.noIf(this.state.compareTo(BonusState.DISTRIBUTED) > 0, "bonus.meeting.late", this.period);
	}

	/** The branch found nothing that is neither corrected nor explained. */
	public void check(Long by, Instant now) {
		mayBeChecked().orRefuse();
		this.checkedBy = by;
		this.checkedAt = now;
		this.state = BonusState.CHECKED;
	}

	/** Whether the state lets the month be checked. */
	public Verdict mayBeChecked() {
		return Verdict.noIf(this.state == BonusState.DRAFT, "bonus.check.undistributed")
			.and(() -> Verdict.noIf(this.state != BonusState.DISTRIBUTED, "bonus.check.already"));
	}

	/** The list changed: what was checked and signed no longer stands. */
	public void listChanged() {
		mayListChange().orRefuse();
		if (this.state == BonusState.CHECKED) {
			this.state = BonusState.DISTRIBUTED;
			this.signRound++;
		}
	}

	/** Whether the list as a whole may still change. */
	public Verdict mayListChange() {
		return Verdict.noIf(isPublished(), "bonus.list.published", this.period);
	}

	/** Publishes the list to those whom the scope in force names. */
	public void publish(Scope to, Long by, Instant now) {
		mayBePublished().orRefuse();
		this.scope = to;
		this.publishedBy = by;
		this.publishedAt = now;
		this.state = BonusState.PUBLISHED;
	}

	/** Whether the state lets the month be published. */
	public Verdict mayBePublished() {
		return Verdict.noIf(isPublished(), "bonus.publish.already", this.period)
			.and(() -> Verdict.noIf(this.state != BonusState.CHECKED, "bonus.publish.unchecked"));
	}

	/** Whether the list may be signed: it is checked and not yet published. */
	public Verdict mayBeSigned() {
		return mayBePublished();
	}

	/** Closes the month for ever; the caller writes the stub in the same transaction. */
	public void seal(Long by, Instant now) {
		mayBeSealed().orRefuse();
		this.sealedBy = by;
		this.sealedAt = now;
		this.state = BonusState.SEALED;
	}

	/** Whether the state lets the month be sealed. */
	public Verdict mayBeSealed() {
		return Verdict.noIf(isSealed(), "bonus.seal.already", this.period)
			.and(() -> Verdict.noIf(this.state != BonusState.PUBLISHED, "bonus.seal.unpublished"));
	}

	/** Whether lines can be signed for, doubted, paid and singly corrected. */
	public Verdict isRunning() {
		return Verdict.noIf(!isPublished(), "bonus.unpublished")
			.and(() -> Verdict.noIf(isSealed(), "bonus.sealed", this.period));
	}

	public boolean isPublished() {
		return this.state.compareTo(BonusState.PUBLISHED) >= 0;
	}

	public boolean isSealed() {
		return this.state == BonusState.SEALED;
	}

	public YearMonth getPeriod() {
		return this.period;
	}

	public BonusState getState() {
		return this.state;
	}

	public Long getEnteredBy() {
		return this.enteredBy;
	}

	public Instant getEnteredAt() {
		return this.enteredAt;
	}

	/** The day of the distribution meeting, or {@code null}. */
	public LocalDate getMetOn() {
		return this.metOn;
	}

	public String getMetAt() {
		return this.metAt;
	}

	public String getMetSaid() {
		return this.metSaid;
	}

	public Long getCheckedBy() {
		return this.checkedBy;
	}

	public Instant getCheckedAt() {
		return this.checkedAt;
	}

	public int getSignRound() {
		return this.signRound;
	}

	public Long getPublishedBy() {
		return this.publishedBy;
	}

	public Instant getPublishedAt() {
		return this.publishedAt;
	}

	/** Who reads the published list by name, {@code null} before publication. */
	public Scope getScope() {
		return this.scope;
	}

	public Long getSealedBy() {
		return this.sealedBy;
	}

	public Instant getSealedAt() {
		return this.sealedAt;
	}

}
