package org.zhibu.pairing;

import java.time.LocalDate;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PairingRepository extends JpaRepository<Pairing, Long> {

	@Query("""
			select count(p) from Pairing p where p.memberId = :memberId and p.teamId = :teamId
			and (p.endsOn is null or p.endsOn >= :from)""")
	long countFrom(long memberId, long teamId, LocalDate from);

}
