/**
 * Pictures that people add to what they write. A picture is judged by its content, drawn
 * anew so that nothing but its pixels is kept, and stored outside the web root under a
 * random name.
 */
@ApplicationModule(allowedDependencies = { "audit" })
package org.zhibu.upload;

import org.springframework.modulith.ApplicationModule;
