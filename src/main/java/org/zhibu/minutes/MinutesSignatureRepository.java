package org.zhibu.minutes;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface MinutesSignatureRepository extends JpaRepository<MinutesSignature, Long> {

	List<MinutesSignature> findByMeetingIdAndSignRoundOrderById(long meetingId, int signRound);

}
