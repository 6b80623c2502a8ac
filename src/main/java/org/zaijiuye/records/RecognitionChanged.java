package org.zaijiuye.records;

/**
 * Published, within the transaction, when a recognition as a person with employment difficulty ended, or holds again:
 * whoever pays money that rests on it computes its books anew.
 */
public record RecognitionChanged(long personId) {}
