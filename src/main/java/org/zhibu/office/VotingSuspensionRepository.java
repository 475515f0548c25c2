package org.zhibu.office;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VotingSuspensionRepository extends JpaRepository<VotingSuspension, Long> {

	@Query("select s.personId from VotingSuspension s where s.startsOn <= :day and (s.endsOn is null or s.endsOn >= :day)")
	List<Long> suspendedOn(LocalDate day);

	@Query("""
			select count(s) from VotingSuspension s where s.personId = :personId
			and s.startsOn <= :until and (s.endsOn is null or s.endsOn >= :from)""")
	long countOverlapping(long personId, LocalDate from, LocalDate until);

	List<VotingSuspension> findTop50ByOrderByIdDesc();

}
