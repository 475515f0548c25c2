package org.zhibu.bench.bare;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The people by number. */
interface BarePeople extends JpaRepository<BarePerson, Long> {

	List<BarePerson> findAllByOrderByNumber();

}
