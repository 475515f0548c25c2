package org.zhibu.topic;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TopicRepository extends JpaRepository<Topic, Long> {

	@Query("""
			select t from Topic t where t.state in (org.zhibu.topic.TopicState.WAITING, org.zhibu.topic.TopicState.ON_AGENDA)
			order by t.raisedOn, t.id limit 200""")
	List<Topic> running();

	@Query("select t from Topic t where t.enteredBy = :personId order by t.id desc limit 50")
	List<Topic> enteredBy(long personId);

	@Query("""
			select count(t) from Topic t where t.enteredBy = :personId
			and t.state = org.zhibu.topic.TopicState.WAITING""")
	long waitingOf(long personId);

}
