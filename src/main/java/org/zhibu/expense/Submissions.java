package org.zhibu.expense;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.authority.Ask;
import org.zhibu.authority.Authorities;
import org.zhibu.authority.Finding;
import org.zhibu.authority.Refusal;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request goes before the bodies once the rule of authorities lets it. Whoever submits
 * waits for the submission before, so that the halves of a split see each other.
 */
@Service
@Transactional
public class Submissions {

	/** Who may order an emergency. */
	private static final Set<Role> ORDERERS = Set.of(Role.SECTION_HEAD, Role.DEPUTY_HEAD, Role.TEAM_LEADER);

	private static final int DAYS = 31;

	private final ExpenseRepository expenses;

	private final ExpenseSql sql;

	private final Authorities authorities;

	private final ExpenseVotes votes;

	private final ExpenseNews news;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Submissions(ExpenseRepository expenses, ExpenseSql sql, Authorities authorities, ExpenseVotes votes,
			ExpenseNews news, Roster roster, AuditLog audit, Clock clock) {
		this.expenses = expenses;
		this.sql = sql;
		this.authorities = authorities;
		this.votes = votes;
		this.news = news;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** Puts it before the bodies, or has it refused because of its sum. */
	void put(CurrentPerson actor, Expense expense, ExpenseDraft draft) {
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
				this.news.tell(this.votes.voters(half), "expense.notice.split", half);
				half.refuse(found, expense.getId(), now);
				refused.add(half);
			}
		}
		Set<Long> discipline = this.roster.holders(Set.of(Role.DISCIPLINE), LocalDate.now(this.clock))
			.getOrDefault(Role.DISCIPLINE, Set.of());
		for (Expense one : refused) {
			this.news.tell(discipline, "expense.notice.over", one);
			this.audit.wrote(actor, "expense.refusedOver", "expense", one.getId(),
					one.getNumber() + " · " + found.refusal());
		}
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

}
