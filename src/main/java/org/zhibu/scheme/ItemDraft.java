package org.zhibu.scheme;

/**
 * An item before it belongs to a scheme.
 *
 * @param name its full name
 * @param shortName its name in the head of the grid
 * @param weight its full mark in tenths of a point
 * @param about zone or person
 */
public record ItemDraft(String name, String shortName, int weight, About about) {

}
