package org.zhibu.review;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface CitationRepository extends JpaRepository<Citation, Long> {

	List<Citation> findByScorecardIdAndRevisionAndItemNo(long scorecardId, int revision, int itemNo);

}
