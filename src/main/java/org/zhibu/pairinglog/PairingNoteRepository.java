package org.zhibu.pairinglog;

import java.time.YearMonth;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface PairingNoteRepository extends JpaRepository<PairingNote, Long> {

	Optional<PairingNote> findByTeamIdAndMemberIdAndPeriod(long teamId, long memberId, YearMonth period);

}
