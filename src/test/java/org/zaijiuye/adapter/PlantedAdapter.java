package org.zaijiuye.adapter;

/** Stands for any adapter in the planted faults. */
public record PlantedAdapter(String base) {}
