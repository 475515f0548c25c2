package org.zhibu.concern;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ConcernStepRepository extends JpaRepository<ConcernStep, Long> {

	List<ConcernStep> findByConcernIdOrderById(long concernId);

}
