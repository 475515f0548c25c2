package org.zhibu.account;

/** Whether a login stands for a person of a branch, an administrator or an overseer. */
public enum Duty {

	PERSON, ADMIN, OVERSEER

}
