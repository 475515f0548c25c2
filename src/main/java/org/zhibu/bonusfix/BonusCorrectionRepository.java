package org.zhibu.bonusfix;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface BonusCorrectionRepository extends JpaRepository<BonusCorrection, Long> {

	List<BonusCorrection> findByMonthIdOrderBySerial(long monthId);

	List<BonusCorrection> findByPersonIdOrderByIdDesc(long personId);

}
