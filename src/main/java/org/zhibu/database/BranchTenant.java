package org.zhibu.database;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.zhibu.shared.BranchContext;

import org.springframework.stereotype.Component;

/** Tells Hibernate whose rows it may read; never null, so that nobody sees nothing. */
@Component
class BranchTenant implements CurrentTenantIdentifierResolver<Long> {

	@Override
	public Long resolveCurrentTenantIdentifier() {
		return BranchContext.current();
	}

	@Override
	public boolean validateExistingCurrentSessions() {
		return true;
	}

}
