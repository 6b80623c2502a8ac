package org.zaijiuye.exit.plantedother;

/** Stands for any other item in the planted faults. */
public record SecondItem(String word) {}
