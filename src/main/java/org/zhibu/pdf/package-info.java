/**
 * Templates as PDF, for the few papers that are needed as a file. The font lies in the
 * program, nothing is fetched from anywhere, and a character that the font has not is an
 * error with its name, never a blank.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.pdf;

import org.springframework.modulith.ApplicationModule;
