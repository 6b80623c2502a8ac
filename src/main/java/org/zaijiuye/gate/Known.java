package org.zaijiuye.gate;

import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * @param topics external tasks that an integrator works
 * @param caseWords what expressions may ask about the case, and whether it answers yes or no ({@link CaseWords})
 * @param groups whether there is such a group
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
        Set<String> topics,
        Map<String, Boolean> caseWords,
        Predicate<String> groups,
        Effort effort) {}
