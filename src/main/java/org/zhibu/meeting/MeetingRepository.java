package org.zhibu.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MeetingRepository extends JpaRepository<Meeting, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Meeting m where m.id = :id")
	Optional<Meeting> lock(long id);

	@Query("select m from Meeting m where m.id in :ids order by m.heldOn, m.planned, m.id")
	List<Meeting> inOrder(Collection<Long> ids);

	@Query("""
			select m from Meeting m where m.kind = :kind and (m.partyGroup = :group or m.partyGroup is null and :group is null)
			and m.id <> :id and m.heldOn <= :day and m.ended is not null order by m.heldOn desc, m.id desc limit 1""")
	Optional<Meeting> lastBefore(MeetingKind kind, String group, LocalDate day, long id);

}
