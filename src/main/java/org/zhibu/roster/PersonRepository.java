package org.zhibu.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, Long> {

	@Query("""
			select p from Person p
			where p.partyStatus <> org.zhibu.roster.PartyStatus.NONE and p.mistakenFor is null
			and p.partySince <= :last and p.joinedOn <= :last and (p.leftOn is null or p.leftOn >= :first)
			order by p.number""")
	List<Person> membersBetween(LocalDate first, LocalDate last);

	@Query("""
			select case when r.personId = :personId then r.otherId else r.personId end from Recusal r
			where (r.personId = :personId or r.otherId = :personId)
			and r.declaredOn <= :today and (r.withdrawnOn is null or r.withdrawnOn > :today)""")
	List<Long> recusedFrom(long personId, LocalDate today);

	@Query("""
			select r.personId, r.otherId from Recusal r where (r.personId in :people or r.otherId in :people)
			and r.declaredOn <= :today and (r.withdrawnOn is null or r.withdrawnOn > :today)""")
	List<Object[]> recusalsOf(Collection<Long> people, LocalDate today);

	@Query("""
			select p from Person p where p.mistakenFor is null and p.joinedOn <= :day
			and (p.leftOn is null or p.leftOn >= :day) order by p.number""")
	List<Person> presentOn(LocalDate day);

	@Query("select p.id, p.name from Person p where p.id in :ids")
	List<Object[]> namesOf(Collection<Long> ids);

	@Query("""
			select count(p) from Person p where p.teamId = :teamId and p.mistakenFor is null
			and (p.leftOn is null or p.leftOn > :day)""")
	long countInTeamAfter(long teamId, LocalDate day);

	boolean existsByMistakenFor(long id);

	Optional<Person> findByNumber(String number);

	boolean existsByNumber(String number);

	boolean existsByNumberAndIdNot(String number, long id);

}
