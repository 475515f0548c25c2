package org.zhibu.servicecard;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface CardLogRepository extends JpaRepository<CardLog, Long> {

	List<CardLog> findByCardIdOrderByIdDesc(long cardId);

}
