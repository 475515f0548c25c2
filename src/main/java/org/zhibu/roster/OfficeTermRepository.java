package org.zhibu.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.zhibu.shared.Role;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OfficeTermRepository extends JpaRepository<OfficeTerm, Long> {

	@Query("""
			select t from OfficeTerm t where t.office in :offices and t.confirmedAt is not null
			and t.startsOn <= :day and (t.endsOn is null or t.endsOn >= :day) order by t.startsOn""")
	List<OfficeTerm> heldOn(Collection<Role> offices, LocalDate day);

	@Query("""
			select t from OfficeTerm t where t.office = :office and t.confirmedAt is not null
			and (t.endsOn is null or t.endsOn >= :day)""")
	List<OfficeTerm> runningFrom(Role office, LocalDate day);

	@Query("select t from OfficeTerm t where t.personId = :personId and (t.endsOn is null or t.endsOn > :day)")
	List<OfficeTerm> ofPersonAfter(long personId, LocalDate day);

	@Query("""
			select t from OfficeTerm t where t.endsOn is null or t.endsOn >= :day or t.confirmedAt is null
			order by t.startsOn, t.id""")
	List<OfficeTerm> notOverOn(LocalDate day);

	@Query("""
			select t from OfficeTerm t where t.endsOn < :day and t.confirmedAt is not null and t.id < :before
			order by t.id desc limit :most""")
	List<OfficeTerm> overBefore(LocalDate day, long before, int most);

	List<OfficeTerm> findByPersonIdOrderByStartsOnDesc(long personId);

	@Query("""
			select count(t) from OfficeTerm t where t.personId = :personId and t.office = :office
			and (t.teamId = :teamId or t.teamId is null and :teamId is null) and (t.endsOn is null or t.endsOn >= :from)""")
	long countOverlapping(long personId, Role office, Long teamId, LocalDate from);

}
