package org.zhibu.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface AttendanceRepository extends JpaRepository<Attendance, Long> {

	List<Attendance> findByMeetingId(long meetingId);

	Optional<Attendance> findByMeetingIdAndPersonId(long meetingId, long personId);

	List<Attendance> findByPersonIdAndMeetingIdIn(long personId, Collection<Long> meetingIds);

}
