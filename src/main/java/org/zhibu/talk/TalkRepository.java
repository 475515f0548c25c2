package org.zhibu.talk;

import org.springframework.data.jpa.repository.JpaRepository;

interface TalkRepository extends JpaRepository<Talk, Long> {

}
