/**
 * Doubts about a line of a published list: raised by the worker on the screen or keyed in
 * from paper, looked into, answered in writing. A doubt holds its own line's pay, nobody
 * else's; where it is true, the line is corrected.
 */
@ApplicationModule(allowedDependencies = { "bonus", "objection", "roster", "notice", "audit" })
package org.zhibu.doubt;

import org.springframework.modulith.ApplicationModule;
