package org.zhibu.doubt;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface BonusDoubtRepository extends JpaRepository<BonusDoubt, Long> {

	List<BonusDoubt> findByMonthIdOrderByLineNoAscIdAsc(long monthId);

	List<BonusDoubt> findByStateOrderByRaisedAt(DoubtState state);

	boolean existsByLineIdAndState(long lineId, DoubtState state);

}
