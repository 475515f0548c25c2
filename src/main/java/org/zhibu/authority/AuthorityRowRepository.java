package org.zhibu.authority;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface AuthorityRowRepository extends JpaRepository<AuthorityRow, Long> {

	List<AuthorityRow> findAllByOrderByCategoryAscOfficeAscStartsOnDesc();

}
