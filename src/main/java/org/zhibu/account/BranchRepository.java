package org.zhibu.account;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BranchRepository extends JpaRepository<Branch, Long> {

	boolean existsByCode(String code);

	List<Branch> findAllByOrderByCode();

	@Query(value = "select nextval('id_seq')", nativeQuery = true)
	long nextId();

}
