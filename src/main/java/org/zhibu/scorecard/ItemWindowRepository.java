package org.zhibu.scorecard;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ItemWindowRepository extends JpaRepository<ItemWindow, Long> {

	List<ItemWindow> findByScorecardIdAndOpenUntilAfter(long scorecardId, Instant now);

}
