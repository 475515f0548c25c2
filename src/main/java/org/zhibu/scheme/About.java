package org.zhibu.scheme;

/** Whether an item looks at the member's zone or at the member himself. */
public enum About {

	ZONE, PERSON

}
