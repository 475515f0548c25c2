package org.zhibu.bonusfinding;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface FindingRepository extends JpaRepository<BonusFinding, Long> {

	long countByMonthIdAndState(long monthId, FindingState state);

	List<BonusFinding> findByMonthIdAndStateOrderById(long monthId, FindingState state);

}
