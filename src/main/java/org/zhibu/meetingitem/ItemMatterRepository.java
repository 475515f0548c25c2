package org.zhibu.meetingitem;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ItemMatterRepository extends JpaRepository<ItemMatter, Long> {

	List<ItemMatter> findByItemIdInOrderById(Collection<Long> itemIds);

}
