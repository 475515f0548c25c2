package org.zhibu.zone;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ZoneOwnerRepository extends JpaRepository<ZoneOwner, Long> {

	List<ZoneOwner> findByZoneIdOrderByStartsOnDesc(long zoneId);

}
