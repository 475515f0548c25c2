package org.zhibu.scorecard;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface CardVersionRepository extends JpaRepository<CardVersion, Long> {

	List<CardVersion> findByScorecardIdOrderByRevision(long scorecardId);

}
