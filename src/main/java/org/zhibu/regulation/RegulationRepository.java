package org.zhibu.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RegulationRepository extends JpaRepository<Regulation, Long> {

	@EntityGraph(attributePaths = "clauses")
	Optional<Regulation> findWithClausesById(long id);

	/** To be rewritten: its version grows even when only its clauses change. */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	@Query("select r from Regulation r where r.id = :id")
	Optional<Regulation> findToRewrite(long id);

	Optional<Regulation> findByReplacedBy(long id);

	boolean existsByNumber(String number);

	boolean existsByNumberAndIdNot(String number, long id);

	@Query("""
			select r from Regulation r where r.startsOn <= :day and (r.endsOn is null or r.endsOn >= :day)
			order by r.number""")
	List<Regulation> inForceOn(LocalDate day);

	@Query("""
			select c from Clause c join fetch c.regulation r
			where r.startsOn <= :day and (r.endsOn is null or r.endsOn >= :day) order by r.number, c.clauseNo""")
	List<Clause> clausesInForceOn(LocalDate day);

	@Query("""
			select count(r) > 0 from Regulation r
			where r.startsOn <= :day and (r.endsOn is null or r.endsOn >= :day)""")
	boolean anyInForceOn(LocalDate day);

	@Query("""
			select r from Regulation r where (r.endsOn is null or r.endsOn >= :notEndedBefore)
			and (r.startsOn < :day or r.startsOn = :day and r.id < :id) order by r.startsOn desc, r.id desc""")
	List<Regulation> page(LocalDate notEndedBefore, LocalDate day, long id, Limit limit);

}
