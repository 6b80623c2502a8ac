package org.zaijiuye.gate;

import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.zaijiuye.desk.CaseWords;

/**
 * What a diagram may name.
 *
 * @param program the diagrams that came with the program
 * @param deployed those of the deployment after it was completed
 * @param forms of the deployment, with the fields that each sends
 * @param decisions tables of the deployment and in force
 * @param steps whether a delegate may stand in a process
 * @param fields those that a delegate reads
 * @param needs those without which it fails, or extension properties
 * @param topics external tasks that an integrator works
 * @param caseWords what expressions of a process may ask about the case ({@link CaseWords})
 * @param groups those that handle cases
 * @param effort what judging the whole upload may still cost
 */
record Known(
        Diagrams program,
        Diagrams deployed,
        Map<String, Set<String>> forms,
        Set<String> decisions,
        BiPredicate<String, String> steps,
        Set<String> delegates,
        Function<String, Set<String>> fields,
        Function<String, Set<String>> needs,
        Set<String> topics,
        Function<String, Set<String>> caseWords,
        Set<String> groups,
        Effort effort) {}
