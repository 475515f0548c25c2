/**
 * Meetings of the branch and the section: planned, called, held, closed, signed. Who is
 * due follows from offices, posts and Party status of the day; attendance is taken by
 * name. Items and votes stand in their own book.
 */
@ApplicationModule(allowedDependencies = { "agenda", "office", "roster", "notice", "audit" })
package org.zhibu.meeting;

import org.springframework.modulith.ApplicationModule;
