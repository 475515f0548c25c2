package org.zhibu.mind;

import org.springframework.data.jpa.repository.JpaRepository;

interface MindStateRepository extends JpaRepository<MindState, Long> {

}
