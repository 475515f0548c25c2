package org.zhibu.scheme;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface SchemeRepository extends JpaRepository<Scheme, Long> {

	@EntityGraph(attributePaths = "items")
	Optional<Scheme> findWithItemsById(long id);

	Optional<Scheme> findFirstByValidFromLessThanEqualOrderByValidFromDesc(YearMonth month);

	Optional<Scheme> findFirstByOrderByValidFrom();

	@EntityGraph(attributePaths = "items")
	Optional<Scheme> findWithItemsByValidFrom(YearMonth month);

	/** Found to be changed: its version grows even when only items change. */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	Optional<Scheme> findForChangeByValidFrom(YearMonth month);

	@EntityGraph(attributePaths = "items")
	List<Scheme> findAllByOrderByValidFromDesc();

}
