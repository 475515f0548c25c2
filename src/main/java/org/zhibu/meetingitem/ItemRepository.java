package org.zhibu.meetingitem;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ItemRepository extends JpaRepository<AgendaItem, Long> {

	/**
	 * The items in the order in which they are dealt with: what workers brought first.
	 */
	@Query("select i from AgendaItem i where i.meetingId = :meetingId order by i.ofWorkers desc, i.seq")
	List<AgendaItem> ofMeeting(long meetingId);

	@Query("select coalesce(max(i.seq), 0) from AgendaItem i where i.meetingId = :meetingId")
	int lastSeq(long meetingId);

}
