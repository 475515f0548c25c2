package org.zhibu.task;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TaskRepository extends JpaRepository<Task, Long> {

	Optional<Task> findByItemId(long itemId);

	List<Task> findByMeetingIdOrderById(long meetingId);

	@Query("select t from Task t where t.state <> org.zhibu.task.TaskState.CLOSED order by t.dueOn, t.id limit 200")
	List<Task> running();

	@Query("""
			select t from Task t where t.state = org.zhibu.task.TaskState.CLOSED and t.id < :before
			order by t.id desc limit :most""")
	List<Task> closed(long before, int most);

	@Query("select t from Task t where t.ownerId = :owner and t.state = org.zhibu.task.TaskState.OPEN order by t.dueOn")
	List<Task> openOf(long owner);

}
