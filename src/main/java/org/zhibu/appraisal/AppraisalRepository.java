package org.zhibu.appraisal;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface AppraisalRepository extends JpaRepository<Appraisal, Long> {

	List<Appraisal> findByMeetingId(long meetingId);

}
