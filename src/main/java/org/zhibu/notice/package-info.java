/**
 * Notices: a sentence and a place to go, told to one person or to the whole branch in the
 * transaction of what happened, and each reader's marks of having seen them.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.notice;

import org.springframework.modulith.ApplicationModule;
