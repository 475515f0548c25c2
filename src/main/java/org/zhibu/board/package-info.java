/**
 * The board: what is published, for everybody of the branch, and the questions about it
 * with their answers. It reads the cards as they were frozen at publication and changes
 * none of them.
 */
@ApplicationModule(allowedDependencies = { "audit", "notice" })
package org.zhibu.board;

import org.springframework.modulith.ApplicationModule;
