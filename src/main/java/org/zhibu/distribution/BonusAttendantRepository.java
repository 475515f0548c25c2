package org.zhibu.distribution;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface BonusAttendantRepository extends JpaRepository<BonusAttendant, Long> {

	List<BonusAttendant> findByMonthIdOrderById(long monthId);

}
