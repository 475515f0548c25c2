package org.zhibu.zone;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ZoneRepository extends JpaRepository<Zone, Long> {

	/** The zone, held until the transaction ends: two acts on it queue. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select z from Zone z where z.id = :id")
	Optional<Zone> lock(long id);

	boolean existsByCode(String code);

	boolean existsByCodeAndIdNot(String code, long id);

}
