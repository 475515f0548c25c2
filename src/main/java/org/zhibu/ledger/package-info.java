/**
 * The money book of people: who, paid with which month, earned for which month, of which
 * kind, how many fen, on what ground. It only grows and points back at nobody.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.ledger;

import org.springframework.modulith.ApplicationModule;
