package org.zhibu.expense;

import java.util.Collection;
import java.util.List;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.Matters;
import org.zhibu.agenda.Ruling;
import org.zhibu.shared.Verdict;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the requests and the monthly plans to the meetings, as two books of one kind. */
@Configuration(proxyBeanMethods = false)
class ExpenseMatters {

	@Bean
	Matters expenseRequests(MatterSql sql, Rulings rulings) {
		return new Book(MatterKind.EXPENSE, sql, rulings);
	}

	@Bean
	Matters expensePlans(MatterSql sql, Rulings rulings) {
		return new Book(MatterKind.EXPENSE_PLAN, sql, rulings);
	}

	private record Book(MatterKind kind, MatterSql sql, Rulings rulings) implements Matters {

		@Override
		public List<Matter> waitingFor(Body gate) {
			boolean decides = gate == Body.COMMITTEE || gate == Body.OFFICE_MEETING;
			return decides ? this.sql.waitingFor(this.kind, gate) : List.of();
		}

		@Override
		public List<Matter> of(Collection<Long> ids) {
			return this.sql.of(this.kind, ids);
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
