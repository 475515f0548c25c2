/**
 * Pictures and papers that people add to what they write. A file is judged by its
 * content; a picture is drawn anew so that nothing but its pixels is kept, a PDF must be
 * whole and carry nothing that acts. All are stored outside the web root under a random
 * name and only ever sent as downloads.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.upload;

import org.springframework.modulith.ApplicationModule;
