package org.zhibu.review;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface SignatureRepository extends JpaRepository<Signature, Long> {

	List<Signature> findByScorecardIdAndSignRound(long scorecardId, int signRound);

	List<Signature> findByScorecardIdIn(Collection<Long> scorecardIds);

}
