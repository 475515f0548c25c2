package org.zhibu.scheme;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchemeRepository extends JpaRepository<Scheme, Long> {

	@EntityGraph(attributePaths = "items")
	Optional<Scheme> findWithItemsById(long id);

	Optional<Scheme> findFirstByValidFromLessThanEqualOrderByValidFromDesc(YearMonth month);

	Optional<Scheme> findByValidFrom(YearMonth month);

	List<Scheme> findAllByOrderByValidFromDesc();

}
