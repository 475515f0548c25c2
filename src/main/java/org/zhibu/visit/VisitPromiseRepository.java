package org.zhibu.visit;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface VisitPromiseRepository extends JpaRepository<VisitPromise, Long> {

	List<VisitPromise> findByVisitIdOrderBySerial(long visitId);

}
