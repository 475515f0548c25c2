package org.zhibu.kiosk;

/** A branch as the list of screens shows it. */
record KioskBranch(long id, String code, String name) {

}
