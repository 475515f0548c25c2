package org.zhibu.topic;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PreshiftRepository extends JpaRepository<Preshift, Long> {

	@Query("""
			select p from Preshift p where p.heldOn >= :from and (:all = true or p.teamId in :teams)
			order by p.heldOn desc, p.id desc limit 100""")
	List<Preshift> since(LocalDate from, boolean all, Collection<Long> teams);

	boolean existsByTeamIdAndHeldOnAndShift(long teamId, LocalDate heldOn, String shift);

}
