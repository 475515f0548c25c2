package org.zhibu.login;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface OneTimeLinkRepository extends JpaRepository<OneTimeLink, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<OneTimeLink> findForUseByTokenHash(String tokenHash);

	Optional<OneTimeLink> findByTokenHash(String tokenHash);

	List<OneTimeLink> findByAccountIdAndUsedAtIsNull(long accountId);

}
