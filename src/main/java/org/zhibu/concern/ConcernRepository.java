package org.zhibu.concern;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConcernRepository extends JpaRepository<Concern, Long> {

	@Query("select c from Concern c where c.id < :before order by c.id desc limit :most")
	List<Concern> before(long before, int most);

	List<Concern> findTop50ByRaisedByOrderByIdDesc(long person);

	Optional<Concern> findBySlipHash(String hash);

	List<Concern> findTop20ByStateInOrderById(List<ConcernState> states);

}
