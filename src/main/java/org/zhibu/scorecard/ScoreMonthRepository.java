package org.zhibu.scorecard;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ScoreMonthRepository extends JpaRepository<ScoreMonth, Long> {

	Optional<ScoreMonth> findByPeriod(YearMonth period);

	/** The month and its scheme with its items; one row an item, all the same two. */
	@Query("""
			select m, s from ScoreMonth m join Scheme s on s.id = m.schemeId left join fetch s.items
			where m.period = :period""")
	List<Object[]> findWithSchemeByPeriod(YearMonth period);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<ScoreMonth> findForChangeByPeriod(YearMonth period);

	Optional<ScoreMonth> findFirstByOrderByPeriodDesc();

	Optional<ScoreMonth> findFirstByBackfilledFalseOrderByPeriodDesc();

	Optional<ScoreMonth> findFirstByBackfilledFalseOrderByPeriod();

	Optional<ScoreMonth> findFirstByClosedAtIsNullOrderByPeriod();

	boolean existsByPeriodLessThanAndClosedAtIsNull(YearMonth period);

	List<ScoreMonth> findAllByOrderByPeriodDesc();

}
