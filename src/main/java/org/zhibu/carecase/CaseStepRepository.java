package org.zhibu.carecase;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface CaseStepRepository extends JpaRepository<CaseStep, Long> {

	List<CaseStep> findByCaseIdOrderById(long caseId);

}
