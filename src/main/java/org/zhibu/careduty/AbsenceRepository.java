package org.zhibu.careduty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface AbsenceRepository extends JpaRepository<Absence, Long> {

	List<Absence> findByAbsentOn(LocalDate day);

	List<Absence> findByPersonIdInAndAbsentOnBetween(Collection<Long> people, LocalDate first, LocalDate last);

}
