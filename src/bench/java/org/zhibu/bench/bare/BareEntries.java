package org.zhibu.bench.bare;

import org.springframework.data.jpa.repository.JpaRepository;

/** What was written. */
interface BareEntries extends JpaRepository<BareEntry, Long> {

}
