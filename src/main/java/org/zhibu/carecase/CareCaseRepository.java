package org.zhibu.carecase;

import org.springframework.data.jpa.repository.JpaRepository;

interface CareCaseRepository extends JpaRepository<CareCase, Long> {

}
