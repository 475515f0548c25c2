/**
 * The reference: a small application as somebody would write it who needs a list of
 * people, a login and nothing else.
 */
package org.zhibu.bench.bare;
