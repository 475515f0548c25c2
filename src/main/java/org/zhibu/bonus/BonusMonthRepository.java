package org.zhibu.bonus;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface BonusMonthRepository extends JpaRepository<BonusMonth, Long> {

	Optional<BonusMonth> findByPeriod(YearMonth period);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<BonusMonth> findForChangeByPeriod(YearMonth period);

	List<BonusMonth> findAllByOrderByPeriodDesc();

	boolean existsByPeriodLessThanAndStateNot(YearMonth period, BonusState state);

}
