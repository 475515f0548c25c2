/**
 * 星级服务卡: a badge with a large number that a member wears on shift, so that workers can
 * say whom they mean. One number a member for good; every issue, loss and return is
 * logged.
 */
@ApplicationModule(allowedDependencies = { "audit", "roster", "qr", "publiccode" })
package org.zhibu.servicecard;

import org.springframework.modulith.ApplicationModule;
