package org.zaijiuye.exit.planted;

/** Stands for any other item in the planted faults. */
public record SecondItem(String word) {}
