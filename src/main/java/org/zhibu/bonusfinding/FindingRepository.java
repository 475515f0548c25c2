package org.zhibu.bonusfinding;

import org.springframework.data.jpa.repository.JpaRepository;

interface FindingRepository extends JpaRepository<BonusFinding, Long> {

	long countByMonthIdAndState(long monthId, FindingState state);

}
