package org.zaijiuye.register.planted;

import org.zaijiuye.exit.plantedother.SecondItem;

/** Planted fault: one item knows another. */
public record FirstItem(SecondItem other) {}
