package org.zhibu.bonussign;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface BonusSignatureRepository extends JpaRepository<BonusSignature, Long> {

	List<BonusSignature> findByMonthIdAndLineNoAndSignRoundOrderById(long monthId, int lineNo, int signRound);

}
