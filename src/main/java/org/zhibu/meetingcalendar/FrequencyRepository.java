package org.zhibu.meetingcalendar;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.zhibu.meeting.MeetingKind;

import org.springframework.data.jpa.repository.JpaRepository;

interface FrequencyRepository extends JpaRepository<Frequency, Long> {

	List<Frequency> findAllByOrderByValidFromAscIdAsc();

	Optional<Frequency> findByKindAndValidFrom(MeetingKind kind, YearMonth validFrom);

}
