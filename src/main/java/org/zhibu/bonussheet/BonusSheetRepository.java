package org.zhibu.bonussheet;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.zhibu.sheetbatch.BatchState;

interface BonusSheetRepository extends JpaRepository<BonusSheet, Long> {

	Optional<BonusSheet> findByIdAndPeriod(long id, YearMonth period);

	List<BonusSheet> findTop50ByPeriodOrderByIdDesc(YearMonth period);

	List<BonusSheet> findByPeriodAndState(YearMonth period, BatchState state);

}
