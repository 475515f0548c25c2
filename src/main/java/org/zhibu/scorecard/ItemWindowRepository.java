package org.zhibu.scorecard;

import org.springframework.data.jpa.repository.JpaRepository;

interface ItemWindowRepository extends JpaRepository<ItemWindow, Long> {

}
