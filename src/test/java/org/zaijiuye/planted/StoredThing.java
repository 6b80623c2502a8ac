package org.zaijiuye.planted;

import org.zaijiuye.adapter.PlantedAdapter;

import org.springframework.data.annotation.Id;

/** Planted fault: stores outside of records and items, and knows an adapter. */
record StoredThing(@Id long id, PlantedAdapter adapter) {}
