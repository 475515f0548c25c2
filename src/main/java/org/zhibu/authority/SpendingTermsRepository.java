package org.zhibu.authority;

import java.time.YearMonth;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface SpendingTermsRepository extends JpaRepository<SpendingTerms, Long> {

	Optional<SpendingTerms> findFirstByValidFromLessThanEqualOrderByValidFromDesc(YearMonth month);

	Optional<SpendingTerms> findByValidFrom(YearMonth month);

}
