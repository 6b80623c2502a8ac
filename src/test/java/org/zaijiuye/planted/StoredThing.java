package org.zaijiuye.planted;

import org.springframework.data.annotation.Id;
import org.zaijiuye.adapter.PlantedAdapter;

/** Planted fault: stores outside of records and items, and knows an adapter. */
record StoredThing(@Id long id, PlantedAdapter adapter) {}
