package org.zhibu.roster;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecusalRepository extends JpaRepository<Recusal, Long> {

	@Query("""
			select r from Recusal r where r.withdrawnOn is null
			and (r.personId = :one and r.otherId = :other or r.personId = :other and r.otherId = :one)""")
	List<Recusal> runningBetween(long one, long other);

	@Query("select r from Recusal r where r.personId = :personId order by r.id desc")
	List<Recusal> declaredBy(long personId);

	List<Recusal> findAllByOrderByIdDesc();

}
