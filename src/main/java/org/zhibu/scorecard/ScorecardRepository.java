package org.zhibu.scorecard;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ScorecardRepository extends JpaRepository<Scorecard, Long> {

	@EntityGraph(attributePaths = "marks")
	Optional<Scorecard> findWithMarksById(long id);

	@EntityGraph(attributePaths = "marks")
	List<Scorecard> findWithMarksByIdIn(Collection<Long> ids);

	@EntityGraph(attributePaths = "marks")
	List<Scorecard> findWithMarksByMonthId(long monthId);

	List<Scorecard> findByMonthId(long monthId);

	Optional<Scorecard> findByMonthIdAndPersonId(long monthId, long personId);

	List<Scorecard> findByPersonIdOrderByPeriodDesc(long personId);

	@Query("""
			select new org.zhibu.scorecard.CardName(c.id, c.personId, p.name, p.number)
			from Scorecard c join Person p on p.id = c.personId
			where c.monthId = :monthId and p.number > :after order by p.number limit :size""")
	List<CardName> namesOf(long monthId, String after, int size);

	@Query("""
			select c from Scorecard c where c.personId = :personId and c.period <= :last and c.total is not null
			and c.state = org.zhibu.scorecard.CardState.PUBLISHED
			order by c.period desc limit :size""")
	List<Scorecard> resultsUntil(long personId, YearMonth last, int size);

	boolean existsByMonthId(long monthId);

	long countByMonthIdAndStateNot(long monthId, CardState state);

	boolean existsByMonthIdAndSelfGivenAtIsNull(long monthId);

}
