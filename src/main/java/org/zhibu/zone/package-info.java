/**
 * Responsibility zones (责任区): place, standards, the decision they rest on, dated owners,
 * teams and workers attached. A zone without an owner is red. Each zone has a random
 * public address that is printed on its board and on its owner's card.
 */
@ApplicationModule(allowedDependencies = { "audit", "roster", "qr", "publiccode" })
package org.zhibu.zone;

import org.springframework.modulith.ApplicationModule;
