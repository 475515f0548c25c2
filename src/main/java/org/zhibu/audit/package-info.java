/**
 * The append-only log: one row a write, a refused attempt or a confidential reading,
 * written in the transaction it tells of; and the chain of hashes over it. Its page reads
 * the names of people by a join and knows no other module.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.audit;

import org.springframework.modulith.ApplicationModule;
