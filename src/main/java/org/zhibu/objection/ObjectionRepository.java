package org.zhibu.objection;

import java.time.YearMonth;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ObjectionRepository extends JpaRepository<Objection, Long> {

	long countByPeriodAndState(YearMonth period, ObjectionState state);

	@Query("select coalesce(max(o.serial), 0) from Objection o where o.period = :period")
	int lastSerial(YearMonth period);

	List<Objection> findTop100ByOrderByRaisedAtDesc();

	List<Objection> findTop100ByRaisedByOrderByRaisedAtDesc(long raisedBy);

	List<Objection> findByStateOrderByRaisedAt(ObjectionState state);

}
