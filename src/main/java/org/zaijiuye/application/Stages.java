package org.zaijiuye.application;

import java.util.Map;

/** In which stage of ApplicationProcess an item is handled (design.md §2); those that change status come before all. */
final class Stages {

    private static final Map<String, String> OF =
            Map.of("registration", "register", "benefit", "register", "employment", "exit", "deregistration", "exit");

    private Stages() {}

    static String of(String item) {
        return OF.getOrDefault(item, "");
    }
}
