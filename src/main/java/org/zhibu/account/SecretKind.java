package org.zhibu.account;

/**
 * A passphrase for deciding and confidential offices, a six-digit PIN for everybody else.
 */
public enum SecretKind {

	PASSPHRASE, PIN

}
