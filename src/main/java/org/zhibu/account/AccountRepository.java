package org.zhibu.account;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface AccountRepository extends JpaRepository<Account, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Account> findForLoginByUsername(String username);

	Optional<Account> findByUsername(String username);

	Optional<Account> findByPersonId(long personId);

	boolean existsByUsername(String username);

}
