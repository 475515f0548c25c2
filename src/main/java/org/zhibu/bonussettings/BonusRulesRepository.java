package org.zhibu.bonussettings;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface BonusRulesRepository extends JpaRepository<BonusRules, Long> {

	Optional<BonusRules> findFirstByValidFromLessThanEqualOrderByValidFromDesc(YearMonth month);

	Optional<BonusRules> findByValidFrom(YearMonth month);

	List<BonusRules> findAllByOrderByValidFromDesc();

}
