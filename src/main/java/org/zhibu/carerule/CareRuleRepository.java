package org.zhibu.carerule;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CareRuleRepository extends JpaRepository<CareRule, Long> {

	Optional<CareRule> findFirstByFromPeriodLessThanEqualOrderByFromPeriodDesc(YearMonth period);

	Optional<CareRule> findByFromPeriod(YearMonth period);

	List<CareRule> findAllByOrderByFromPeriodDesc();

}
