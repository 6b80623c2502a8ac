package org.zaijiuye.event;

import java.util.Optional;
import org.zaijiuye.records.Registration;

/** A case that took a fact and, where the fact ends a registration, the handling to which it went. */
record Taken(Registration registration, Optional<Exit> exit) {}
