/**
 * 关于我的记录: what the branch keeps about somebody in confidence, who read it, and what he
 * may do about it: ask for a correction, object, ask for a talk. He sees that a note
 * exists, never in whose words.
 */
@ApplicationModule(allowedDependencies = { "confidence", "careduty", "roster", "notice", "audit" })
package org.zhibu.myrecords;

import org.springframework.modulith.ApplicationModule;
