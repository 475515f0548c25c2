/**
 * Two signers and the publication: of the whole list before it is published, of a single
 * line that was corrected afterwards. A signer sits on the committee or in the office
 * meeting and entered nothing of what he signs.
 */
@ApplicationModule(allowedDependencies = { "bonus", "bonussettings", "roster", "office", "notice", "audit" })
package org.zhibu.bonussign;

import org.springframework.modulith.ApplicationModule;
