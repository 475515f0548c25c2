package org.zhibu.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingPostsRepository extends JpaRepository<MeetingPosts, Long> {

	List<MeetingPosts> findAllByOrderByStartsOnDesc();

	Optional<MeetingPosts> findByStartsOn(LocalDate startsOn);

	Optional<MeetingPosts> findFirstByStartsOnLessThanEqualOrderByStartsOnDesc(LocalDate day);

}
