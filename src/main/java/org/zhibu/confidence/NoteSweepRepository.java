package org.zhibu.confidence;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface NoteSweepRepository extends JpaRepository<NoteSweep, Long> {

	Optional<NoteSweep> findByOpenMark(int one);

	Optional<NoteSweep> findFirstByDoneOnNotNullOrderByDoneOnDescIdDesc();

}
