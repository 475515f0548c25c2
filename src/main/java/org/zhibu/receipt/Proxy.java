package org.zhibu.receipt;

/**
 * Who signed on paper for somebody else.
 *
 * @param name his name
 * @param relation what he is to the worker
 */
public record Proxy(String name, String relation) {

}
