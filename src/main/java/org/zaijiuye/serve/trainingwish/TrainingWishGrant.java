package org.zaijiuye.serve.trainingwish;

import java.time.LocalDate;
import java.util.List;

/**
 * What is noted.
 *
 * @param validUntil last day on which courses are matched with it
 * @param prior subsidised trainings so far, which count where a course would be subsidised
 */
record TrainingWishGrant(List<String> occupations, LocalDate validUntil, List<String> prior) {}
