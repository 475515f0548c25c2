package org.zhibu.roster;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OfficeTermRepository extends JpaRepository<OfficeTerm, Long> {

	@Query("""
			select t from OfficeTerm t where t.confirmedAt is not null and t.startsOn <= :day
			and (t.endsOn is null or t.endsOn >= :day)""")
	List<OfficeTerm> heldOn(LocalDate day);

}
