package org.zhibu.account;

import org.springframework.security.core.AuthenticationException;

/** A PIN was missed so often that only a new slip helps. */
public class LoginBlocked extends AuthenticationException {

	LoginBlocked() {
		super("blocked");
	}

}
