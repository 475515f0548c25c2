/**
 * QR codes as one SVG path, for service cards, zone boards and posters: printed with the
 * page, no picture and no script. It knows no feature.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.qr;

import org.springframework.modulith.ApplicationModule;
