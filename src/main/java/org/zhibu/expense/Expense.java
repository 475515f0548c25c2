package org.zhibu.expense;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.agenda.Body;
import org.zhibu.authority.Finding;
import org.zhibu.authority.Refusal;
import org.zhibu.authority.Spending;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Role;

/**
 * A request for money: its latest version, how far it has come, what became of the money.
 */
@Entity
public class Expense extends BranchScoped {

	private String number;

	@Enumerated(EnumType.STRING)
	private ExpenseKind kind;

	@Enumerated(EnumType.STRING)
	private ExpenseState state = ExpenseState.DRAFT;

	@Enumerated(EnumType.STRING)
	private MoneyState money = MoneyState.NONE;

	private int revision = 1;

	private Long askedBy;

	private Instant createdAt;

	private String title;

	private String why;

	@Enumerated(EnumType.STRING)
	private Spending category;

	private String payee;

	private Long payeePerson;

	private LocalDate plannedOn;

	private YearMonth planMonth;

	private LocalDate spentOn;

	private Long orderedBy;

	private Instant orderedAt;

	private long askedFen;

	private Long grantedFen;

	private String reason;

	private Instant submittedAt;

	private Instant decidedAt;

	private Instant publishedAt;

	@Enumerated(EnumType.STRING)
	private Refusal refusal;

	@Enumerated(EnumType.STRING)
	private Role testedOffice;

	private Long limitFen;

	private Long monthLimitFen;

	private Long monthFen;

	private Long togetherFen;

	private String clause;

	private String competent;

	private Long refusedWith;

	private Long copiedFrom;

	protected Expense() {
	}

	Expense(String number, Long askedBy, ExpenseDraft draft, Long copiedFrom, Instant now) {
		this.number = number;
		this.askedBy = askedBy;
		this.copiedFrom = copiedFrom;
		this.createdAt = now;
		write(draft);
	}

	/**
	 * What is asked for, written over what was; the versions before are kept elsewhere.
	 */
	final void write(ExpenseDraft draft) {
		this.kind = draft.kind();
		this.title = draft.title();
		this.why = draft.why();
		this.category = draft.category();
		this.payee = draft.payee();
		this.payeePerson = draft.payeePerson();
		this.plannedOn = draft.plannedOn();
		this.planMonth = draft.planMonth();
		this.spentOn = draft.spentOn();
		this.orderedBy = draft.orderedBy();
		this.orderedAt = draft.orderedAt();
		this.askedFen = draft.fen();
	}

	/** A change after the submission: what was decided is void, and it starts again. */
	void startAgain(ExpenseDraft draft) {
		this.revision++;
		this.grantedFen = null;
		this.reason = null;
		this.decidedAt = null;
		write(draft);
	}

	/** Goes before the bodies, or is refused because nobody may ask for so much. */
	void submit(Finding found, Instant now) {
		this.submittedAt = now;
		this.state = ExpenseState.SUBMITTED;
		keep(found);
		if (!found.within()) {
			refuse(found, null, now);
		}
	}

	/**
	 * Is refused because of the sum; one half of a split goes with the other.
	 * @param with the later request that showed the split, {@code null} for that itself
	 */
	void refuse(Finding found, Long with, Instant now) {
		keep(found);
		this.refusal = found.refusal();
		this.state = ExpenseState.REFUSED_OVER_AUTHORITY;
		this.refusedWith = with;
		this.decidedAt = now;
	}

	private void keep(Finding found) {
		this.testedOffice = found.office();
		this.limitFen = found.limitFen();
		this.monthLimitFen = found.monthLimitFen();
		this.monthFen = found.monthFen();
		this.togetherFen = found.togetherFen();
		this.clause = found.clause();
		this.competent = found.competent().stream().map(Role::name).collect(Collectors.joining(","));
	}

	void withdraw(Instant now) {
		this.state = ExpenseState.WITHDRAWN;
		this.decidedAt = now;
	}

	/** A body lets it through its gate, for this much. */
	void pass(Body gate, long fen, String why, Instant now) {
		this.state = (gate == Body.COMMITTEE) ? ExpenseState.COMMITTEE_PASSED : ExpenseState.APPROVED;
		this.grantedFen = fen;
		if (why != null) {
			this.reason = why;
		}
		this.decidedAt = now;
	}

	/** A body sends it back or says no. */
	void stop(ExpenseState stopped, String why, Instant now) {
		this.state = stopped;
		this.grantedFen = null;
		this.reason = why;
		this.decidedAt = now;
	}

	/** The money was handed out; from now on everybody of the branch may read it. */
	public void pay(Instant now) {
		this.money = MoneyState.PAID;
		if (this.publishedAt == null) {
			this.publishedAt = now;
		}
	}

	/**
	 * A receipt came in, or money came back; what was published stays so.
	 * @param paid how many payments stand
	 * @param receipted how many of those have their receipt
	 */
	public void account(int paid, int receipted) {
		MoneyState handedOut = (receipted == paid) ? MoneyState.RECEIPTED : MoneyState.PAID;
		this.money = (paid == 0) ? MoneyState.NONE : handedOut;
	}

	/** What the rule of authorities found, {@code null} before the submission. */
	public Finding finding() {
		if (this.limitFen == null) {
			return null;
		}
		List<Role> offices = this.competent.isEmpty() ? List.of()
				: Arrays.stream(this.competent.split(",")).map(Role::valueOf).toList();
		return new Finding(this.refusal, this.category, this.testedOffice, this.askedFen, this.limitFen,
				this.monthLimitFen, this.monthFen, this.togetherFen, this.clause, offices, List.of(), this.spentOn);
	}

	/** What the next body may grant at most, in fen. */
	long standingFen() {
		return (this.grantedFen != null) ? this.grantedFen : this.askedFen;
	}

	public boolean isPublished() {
		return this.publishedAt != null;
	}

	/** An emergency that a body refused: it stays with whoever ordered it. */
	public boolean isPersonal() {
		return this.kind == ExpenseKind.EMERGENCY && this.state == ExpenseState.REFUSED;
	}

	/** Whether it is a month's plan, which is paid item by item. */
	public boolean isPlan() {
		return this.kind == ExpenseKind.PLAN;
	}

	/**
	 * The last day on which an item of a plan is paid: bills of the month come in the
	 * next; {@code null} for what is no plan.
	 */
	public LocalDate getPayableUntil() {
		return isPlan() ? this.planMonth.plusMonths(1).atEndOfMonth() : null;
	}

	/** Whether less was granted than asked for. */
	public boolean isCut() {
		return this.grantedFen != null && this.grantedFen < this.askedFen;
	}

	public String getNumber() {
		return this.number;
	}

	public ExpenseKind getKind() {
		return this.kind;
	}

	public ExpenseState getState() {
		return this.state;
	}

	public MoneyState getMoney() {
		return this.money;
	}

	public int getRevision() {
		return this.revision;
	}

	public Long getAskedBy() {
		return this.askedBy;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public String getTitle() {
		return this.title;
	}

	public String getWhy() {
		return this.why;
	}

	public Spending getCategory() {
		return this.category;
	}

	public String getPayee() {
		return this.payee;
	}

	public Long getPayeePerson() {
		return this.payeePerson;
	}

	public LocalDate getPlannedOn() {
		return this.plannedOn;
	}

	public YearMonth getPlanMonth() {
		return this.planMonth;
	}

	public LocalDate getSpentOn() {
		return this.spentOn;
	}

	public Long getOrderedBy() {
		return this.orderedBy;
	}

	public Instant getOrderedAt() {
		return this.orderedAt;
	}

	public long getAskedFen() {
		return this.askedFen;
	}

	public Long getGrantedFen() {
		return this.grantedFen;
	}

	/** Why less was granted, or why it was returned or refused; {@code null} for none. */
	public String getReason() {
		return this.reason;
	}

	public Instant getSubmittedAt() {
		return this.submittedAt;
	}

	public Instant getPublishedAt() {
		return this.publishedAt;
	}

	public Refusal getRefusal() {
		return this.refusal;
	}

	/** The later request that showed a split, {@code null} for anything else. */
	public Long getRefusedWith() {
		return this.refusedWith;
	}

	/** The refused request that it was copied from, or {@code null}. */
	public Long getCopiedFrom() {
		return this.copiedFrom;
	}

}
