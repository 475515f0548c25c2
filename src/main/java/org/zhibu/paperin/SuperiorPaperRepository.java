package org.zhibu.paperin;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SuperiorPaperRepository extends JpaRepository<SuperiorPaper, Long> {

	@Query("""
			select p from SuperiorPaper p where p.doneOn is null or p.doneOn >= :since
			order by case when p.doneOn is null then 0 else 1 end, p.dueOn, p.id desc limit 200""")
	List<SuperiorPaper> latest(LocalDate since);

	@Query("select p from SuperiorPaper p where p.doneOn is null and p.dueOn <= :day order by p.dueOn")
	List<SuperiorPaper> dueBy(LocalDate day);

	boolean existsByNumber(String number);

}
