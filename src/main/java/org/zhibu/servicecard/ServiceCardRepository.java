package org.zhibu.servicecard;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ServiceCardRepository extends JpaRepository<ServiceCard, Long> {

	boolean existsByCardNo(int cardNo);

	boolean existsByPersonId(long personId);

	@Query("select coalesce(max(c.cardNo), 0) from ServiceCard c")
	int highestNumber();

}
