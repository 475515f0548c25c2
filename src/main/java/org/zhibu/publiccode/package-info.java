/**
 * Random short codes: the addresses of pages that anybody may open, as they are printed
 * in QR codes. A code names a branch and a thing in it and says nothing more.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.publiccode;

import org.springframework.modulith.ApplicationModule;
