package org.zaijiuye.serve.trainingwish;

import java.time.LocalDate;
import java.util.List;

/**
 * What is noted.
 *
 * @param validUntil last day on which courses are matched with it
 */
record TrainingWishGrant(List<String> occupations, LocalDate validUntil) {}
