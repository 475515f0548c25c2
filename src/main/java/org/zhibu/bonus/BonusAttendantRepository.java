package org.zhibu.bonus;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface BonusAttendantRepository extends JpaRepository<BonusAttendant, Long> {

	List<BonusAttendant> findByMonthIdOrderById(long monthId);

}
