package org.zhibu.expensequestion;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface ExpenseQuestionRepository extends JpaRepository<ExpenseQuestion, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<ExpenseQuestion> findForChangeByIdAndExpenseId(long id, long expenseId);

}
