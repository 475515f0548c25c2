package org.zhibu.expense;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.Matters;
import org.zhibu.agenda.Ruling;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Verdict;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the requests and the monthly plans to the meetings, as two books of one kind. */
@Configuration(proxyBeanMethods = false)
class ExpenseMatters {

	@Bean
	Matters expenseRequests(MatterSql sql, Rulings rulings, Roster roster) {
		return new Book(MatterKind.EXPENSE, sql, rulings, roster);
	}

	@Bean
	Matters expensePlans(MatterSql sql, Rulings rulings, Roster roster) {
		return new Book(MatterKind.EXPENSE_PLAN, sql, rulings, roster);
	}

	private record Book(MatterKind kind, MatterSql sql, Rulings rulings, Roster roster) implements Matters {

		@Override
		public List<Matter> waitingFor(Body gate) {
			boolean decides = gate == Body.COMMITTEE || gate == Body.OFFICE_MEETING;
			return decides ? withRecused(this.sql.waitingFor(this.kind, gate)) : List.of();
		}

		@Override
		public List<Matter> of(Collection<Long> ids) {
			return withRecused(this.sql.of(this.kind, ids));
		}

		/** Whoever is linked with somebody concerned is concerned himself, once. */
		private List<Matter> withRecused(List<Matter> matters) {
			Map<Long, Set<Long>> recused = this.roster
				.recusedFrom(matters.stream().flatMap((one) -> one.concerned().stream()).collect(Collectors.toSet()));
			return matters.stream().map((one) -> {
				Set<Long> concerned = new HashSet<>(one.concerned());
				one.concerned().forEach((person) -> concerned.addAll(recused.getOrDefault(person, Set.of())));
				return new Matter(one.kind(), one.id(), one.revision(), one.title(), one.fen(), one.url(), concerned);
			}).toList();
		}

		@Override
		public Verdict mayDecide(long id, int revision, Body gate) {
			return this.rulings.mayDecide(id, revision, gate);
		}

		@Override
		public void decided(Ruling ruling) {
			this.rulings.decided(ruling);
		}

	}

}
