package org.zaijiuye.shared;

import com.fasterxml.jackson.databind.JsonNode;

/** One row of a decision table, as stored with a decision so that it can be recomputed years later. */
public record ParameterRow(String table, int version, String row, JsonNode values) {}
