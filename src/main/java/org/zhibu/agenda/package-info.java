/**
 * What a meeting and the things it decides say to each other: bodies, matters that wait
 * for a body, rulings, votes counted. Meetings know matters only through these types, so
 * that no book of matters is imported by the book of meetings.
 */
@ApplicationModule(allowedDependencies = {})
package org.zhibu.agenda;

import org.springframework.modulith.ApplicationModule;
