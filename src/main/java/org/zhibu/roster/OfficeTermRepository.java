package org.zhibu.roster;

import org.springframework.data.jpa.repository.JpaRepository;

interface OfficeTermRepository extends JpaRepository<OfficeTerm, Long> {

}
