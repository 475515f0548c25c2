package org.zhibu.expense;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.agenda.Outcome;
import org.zhibu.audit.AuditLog;
import org.zhibu.authority.Ask;
import org.zhibu.authority.Authorities;
import org.zhibu.authority.Finding;
import org.zhibu.authority.Refusal;
import org.zhibu.notice.Notices;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for money: written, submitted, changed, withdrawn, handed over. Whoever
 * submits waits for the submission before, so that the halves of a split see each other.
 */
@Service
@Transactional
public class Expenses {

	/** Who may order an emergency. */
	private static final Set<Role> ORDERERS = Set.of(Role.SECTION_HEAD, Role.DEPUTY_HEAD, Role.TEAM_LEADER);

	private static final int DAYS = 31;

	private final ExpenseRepository expenses;

	private final ExpenseSql sql;

	private final Authorities authorities;

	private final ExpenseVotes votes;

	private final Roster roster;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Expenses(ExpenseRepository expenses, ExpenseSql sql, Authorities authorities, ExpenseVotes votes, Roster roster,
			Notices notices, AuditLog audit, Clock clock) {
		this.expenses = expenses;
		this.sql = sql;
		this.authorities = authorities;
		this.votes = votes;
		this.roster = roster;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Writes a request down, not yet submitted.
	 * @return its id
	 */
	public long write(CurrentPerson actor, ExpenseDraft draft) {
		ExpenseRules.mayAsk(actor).orRefuse();
		requireSound(draft);
		Expense expense = create(actor.personId(), draft, null);
		this.audit.wrote(actor, "expense.written", "expense", expense.getId(), expense.getNumber());
		return expense.getId();
	}

	private Expense create(Long askedBy, ExpenseDraft draft, Long copiedFrom) {
		String number = this.sql.nextNumber(LocalDate.now(this.clock).getYear());
		Expense expense = this.expenses
			.saveAndFlush(new Expense(number, askedBy, draft, copiedFrom, this.clock.instant()));
		this.sql.insertParts(expense.getId(), expense.getRevision(), draft);
		return expense;
	}

	/**
	 * Writes a request anew. A draft is written over; what was submitted keeps its old
	 * version, loses its decisions and starts again.
	 */
	public Expense change(CurrentPerson actor, long id, int seenVersion, ExpenseDraft draft) {
		this.sql.lockSubmissions();
		Expense expense = lock(id);
		ExpenseRules.mayChange(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		requireSound(draft);
		if (expense.getState() == ExpenseState.DRAFT) {
			this.sql.removeParts(id, expense.getRevision());
			expense.write(draft);
			this.sql.insertParts(id, expense.getRevision(), draft);
			this.audit.wrote(actor, "expense.written", "expense", id, expense.getNumber());
			return expense;
		}
		Set<Long> voters = voters(expense);
		this.sql.keepVersion(expense, this.clock.instant());
		expense.startAgain(draft);
		this.sql.insertParts(id, expense.getRevision(), draft);
		tell(voters, "expense.notice.changed", expense);
		this.audit.wrote(actor, "expense.changed", "expense", id, expense.getNumber() + " · " + expense.getRevision());
		put(actor, expense, draft);
		return expense;
	}

	/** Puts a draft before the bodies, or has it refused because of its sum. */
	public Expense submit(CurrentPerson actor, long id, int seenVersion) {
		this.sql.lockSubmissions();
		Expense expense = lock(id);
		ExpenseRules.maySubmit(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		put(actor, expense, draftOf(expense));
		return expense;
	}

	private void put(CurrentPerson actor, Expense expense, ExpenseDraft draft) {
		Finding found = test(actor, draft, expense.getId());
		if (found.within()) {
			requireReady(draft);
		}
		Instant now = this.clock.instant();
		expense.submit(found, now);
		this.audit.wrote(actor, "expense.submitted", "expense", expense.getId(), expense.getNumber());
		if (!found.within()) {
			refuseWith(actor, expense, found, now);
		}
	}

	/** Of a split the earlier halves are refused too, unless approved already. */
	private void refuseWith(CurrentPerson actor, Expense expense, Finding found, Instant now) {
		List<Expense> halves = (found.refusal() == Refusal.SPLIT)
				? this.expenses.findForChangeByIdInOrderById(found.together()) : List.of();
		List<Expense> refused = new ArrayList<>(List.of(expense));
		for (Expense half : halves) {
			if (half.getState() != ExpenseState.APPROVED) {
				tell(voters(half), "expense.notice.split", half);
				half.refuse(found, expense.getId(), now);
				refused.add(half);
			}
		}
		Set<Long> discipline = this.roster.holders(Set.of(Role.DISCIPLINE), LocalDate.now(this.clock))
			.getOrDefault(Role.DISCIPLINE, Set.of());
		for (Expense one : refused) {
			tell(discipline, "expense.notice.over", one);
			this.audit.wrote(actor, "expense.refusedOver", "expense", one.getId(),
					one.getNumber() + " · " + found.refusal());
		}
	}

	/** Takes a request back; it stays readable. */
	public void withdraw(CurrentPerson actor, long id, int seenVersion) {
		Expense expense = lock(id);
		ExpenseRules.mayWithdraw(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		tell(voters(expense), "expense.notice.withdrawn", expense);
		expense.withdraw(this.clock.instant());
		this.audit.wrote(actor, "expense.withdrawn", "expense", id, expense.getNumber());
	}

	/**
	 * Copies what was refused to somebody entitled as his own draft, with the sum of all
	 * that was refused together. The refusal stays.
	 */
	public void transfer(CurrentPerson actor, long id, int seenVersion, long toPerson) {
		Expense expense = lock(id);
		mayTransfer(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		ExpenseDraft draft = together(expense);
		if (actor.is(toPerson) || !entitled(expense).containsKey(toPerson)) {
			throw RuleViolation.at("to", "expense.transfer.who");
		}
		Expense copy = create(toPerson, draft, id);
		refusedTogether(expense).forEach((one) -> this.sql.copyFiles(one.getId(), copy.getId()));
		this.notices.tell(toPerson, new Sentence("expense.notice.copied", actor.name(), expense.getTitle()), url(copy));
		this.audit.wrote(actor, "expense.transferred", "expense", id, expense.getNumber() + " → " + copy.getNumber());
	}

	/** Whether the person may hand it over now. */
	@Transactional(readOnly = true)
	public Verdict mayTransfer(CurrentPerson actor, Expense expense) {
		return ExpenseRules.mayTransfer(actor, expense, false)
			.and(() -> ExpenseRules.mayTransfer(actor, expense, this.expenses.existsByCopiedFrom(expense.getId())));
	}

	/** Who may ask for what was refused, by name. */
	@Transactional(readOnly = true)
	public Map<Long, String> entitled(Expense expense) {
		long sum = refusedTogether(expense).stream().mapToLong(Expense::getAskedFen).reduce(0, Math::addExact);
		return this.authorities.entitled(expense.getCategory(), sum);
	}

	private List<Expense> refusedTogether(Expense expense) {
		List<Expense> all = new ArrayList<>(List.of(expense));
		all.addAll(this.expenses.findByRefusedWithOrderById(expense.getId()));
		return all;
	}

	private ExpenseDraft together(Expense expense) {
		ExpenseDraft own = draftOf(expense);
		List<ExpenseDraft.Line> lines = refusedTogether(expense).stream()
			.flatMap((one) -> this.sql.lines(one.getId(), one.getRevision()).stream())
			.toList();
		return new ExpenseDraft(own.kind(), own.title(), own.why(), own.category(), own.payee(), own.payeePerson(),
				own.plannedOn(), own.planMonth(), null, null, null, lines, own.quotes());
	}

	/** What the rule of authorities says to a request as it is being typed. */
	@Transactional(readOnly = true)
	public Finding test(CurrentPerson actor, ExpenseDraft draft, long butId) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate since = YearMonth.from(today).atDay(1);
		LocalDate month = today.minusDays(DAYS);
		return this.authorities.test(ask(actor, draft, today),
				this.sql.earlier(actor.personId(), butId, since.isBefore(month) ? since : month));
	}

	private Ask ask(CurrentPerson actor, ExpenseDraft draft, LocalDate today) {
		return new Ask(actor.roles(), draft.category(), draft.fen(), today, draft.payee(), draft.title(),
				draft.spentOn(), (draft.kind() == ExpenseKind.EMERGENCY) ? order(draft) : null);
	}

	private Ask.Order order(ExpenseDraft draft) {
		LocalDate day = LocalDate.ofInstant(draft.orderedAt(), this.clock.getZone());
		boolean entitled = this.roster.holders(ORDERERS, day)
			.values()
			.stream()
			.anyMatch((holders) -> holders.contains(draft.orderedBy()));
		return new Ask.Order(entitled, Duration.between(draft.orderedAt(), this.clock.instant()));
	}

	private void requireSound(ExpenseDraft draft) {
		if (draft.spentOn() != null && draft.spentOn().isAfter(LocalDate.now(this.clock))) {
			throw RuleViolation.at("spentOn", "expense.spentOn.future");
		}
		if (draft.orderedAt() != null && draft.orderedAt().isAfter(this.clock.instant())) {
			throw RuleViolation.at("orderedOn", "expense.ordered.future");
		}
		List<Long> named = java.util.stream.Stream.of(draft.payeePerson(), draft.orderedBy())
			.filter((id) -> id != null)
			.distinct()
			.toList();
		if (this.roster.names(named).size() != named.size()) {
			throw new Missing("person");
		}
	}

	private void requireReady(ExpenseDraft draft) {
		LocalDate today = LocalDate.now(this.clock);
		if (draft.kind() != ExpenseKind.EMERGENCY && draft.spentOn() == null && draft.plannedOn().isBefore(today)) {
			throw RuleViolation.at("planned", "expense.planned.past");
		}
		boolean wanted = this.authorities.termsOf(YearMonth.from(today)).wantsQuotes(draft.fen());
		if (wanted && draft.kind() == ExpenseKind.USUAL && draft.quotes().size() < 2) {
			throw RuleViolation.at("quotes", "expense.quotes.two",
					Finding.plain(this.authorities.termsOf(YearMonth.from(today)).getQuotesFen()));
		}
	}

	/** A request as its form holds it. */
	@Transactional(readOnly = true)
	public ExpenseDraft draftOf(Expense expense) {
		return new ExpenseDraft(expense.getKind(), expense.getTitle(), expense.getWhy(), expense.getCategory(),
				expense.getPayee(), expense.getPayeePerson(), expense.getPlannedOn(), expense.getPlanMonth(),
				expense.getSpentOn(), expense.getOrderedBy(), expense.getOrderedAt(),
				this.sql.lines(expense.getId(), expense.getRevision()),
				this.sql.quotes(expense.getId(), expense.getRevision()));
	}

	/**
	 * The request, locked until the transaction ends.
	 * @throws Missing if the branch has none with that id
	 */
	public Expense lock(long id) {
		return this.expenses.findForChangeById(id).orElseThrow(() -> new Missing("expense"));
	}

	/**
	 * A request that this reader may see: his own, one that is published, or any that was
	 * submitted to whoever decides and pays.
	 * @throws Missing if he may not see it
	 */
	@Transactional(readOnly = true)
	public Expense seen(CurrentPerson reader, long id) {
		return this.expenses.findById(id)
			.filter((one) -> reader.is(one.getAskedBy()) || one.isPublished()
					|| reader.has(Right.EXPENSE_READ) && one.getSubmittedAt() != null)
			.orElseThrow(() -> new Missing("expense"));
	}

	/** The copy that was made of a refused request, its id, or {@code null}. */
	@Transactional(readOnly = true)
	public Long copyOf(Expense expense) {
		return (expense.getState() == ExpenseState.REFUSED_OVER_AUTHORITY)
				? this.expenses.findByCopiedFrom(expense.getId()).map(Expense::getId).orElse(null) : null;
	}

	/** Everybody who voted on the version in force. */
	@Transactional(readOnly = true)
	public Set<Long> voters(Expense expense) {
		return this.votes.voters(this.sql.decisions(List.of(expense.getId()))
			.stream()
			.map(ExpenseSql.Numbered::decision)
			.filter((decision) -> decision.revision() == expense.getRevision())
			.map(Decision::itemId)
			.toList());
	}

	/**
	 * The decisions that let these requests through their gates, by request.
	 * @param revisions the version in force of each request
	 */
	@Transactional(readOnly = true)
	public Map<Long, List<Decision>> passed(Map<Long, Integer> revisions) {
		return this.sql.decisions(revisions.keySet())
			.stream()
			.filter((one) -> one.decision().outcome() == Outcome.PASSED
					&& one.decision().revision() == revisions.get(one.expenseId()))
			.collect(Collectors.groupingBy(ExpenseSql.Numbered::expenseId,
					Collectors.mapping(ExpenseSql.Numbered::decision, Collectors.toList())));
	}

	private void tell(Collection<Long> people, String key, Expense expense) {
		people.forEach((person) -> this.notices.tell(person, new Sentence(key, expense.getNumber(), expense.getTitle()),
				url(expense)));
	}

	static String url(Expense expense) {
		return "/expenses/" + expense.getId();
	}

}
