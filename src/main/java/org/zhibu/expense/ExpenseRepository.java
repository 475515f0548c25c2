package org.zhibu.expense;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface ExpenseRepository extends JpaRepository<Expense, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Expense> findForChangeById(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<Expense> findForChangeByIdInOrderById(Collection<Long> ids);

	Optional<Expense> findByCopiedFrom(long id);

	boolean existsByCopiedFrom(long id);

	List<Expense> findByRefusedWithOrderById(long id);

}
