package org.zhibu.scorecard;

/** Whose card it is, read beside the card. */
public record CardName(long cardId, long personId, String name, String number) {

}
