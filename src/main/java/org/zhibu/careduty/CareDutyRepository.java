package org.zhibu.careduty;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface CareDutyRepository extends JpaRepository<CareDuty, Long> {

	List<CareDuty> findByPersonIdAndKindAndStateAndRaisedOnLessThanEqual(long personId, DutyKind kind, DutyState state,
			LocalDate day);

	List<CareDuty> findByPersonIdAndKind(long personId, DutyKind kind);

}
