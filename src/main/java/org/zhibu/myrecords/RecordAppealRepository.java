package org.zhibu.myrecords;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface RecordAppealRepository extends JpaRepository<RecordAppeal, Long> {

	List<RecordAppeal> findTop50ByPersonIdOrderByIdDesc(long personId);

	List<RecordAppeal> findTop50ByAnsweredAtIsNullOrderById();

	boolean existsByPersonIdAndAnsweredAtIsNull(long personId);

}
