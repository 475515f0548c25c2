package org.zhibu.scorecard;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface ScoreMonthRepository extends JpaRepository<ScoreMonth, Long> {

	Optional<ScoreMonth> findByPeriod(YearMonth period);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<ScoreMonth> findForChangeByPeriod(YearMonth period);

	Optional<ScoreMonth> findFirstByOrderByPeriodDesc();

	Optional<ScoreMonth> findFirstByBackfilledFalseOrderByPeriodDesc();

	Optional<ScoreMonth> findFirstByBackfilledFalseOrderByPeriod();

	Optional<ScoreMonth> findFirstByClosedAtIsNullOrderByPeriod();

	boolean existsByPeriodLessThanAndClosedAtIsNull(YearMonth period);

	List<ScoreMonth> findAllByOrderByPeriodDesc();

}
