package org.zhibu.talk;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface TalkRepository extends JpaRepository<Talk, Long> {

	List<Talk> findByPersonIdAndVoidedAtIsNull(long personId);

}
