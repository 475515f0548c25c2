package org.zhibu.fact;

import org.springframework.data.jpa.repository.JpaRepository;

interface FactRepository extends JpaRepository<Fact, Long> {

}
