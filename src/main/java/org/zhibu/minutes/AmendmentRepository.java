package org.zhibu.minutes;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface AmendmentRepository extends JpaRepository<Amendment, Long> {

	List<Amendment> findByMeetingIdOrderById(long meetingId);

}
