package org.zaijiuye.serve.internship;

import java.time.LocalDate;

/**
 * What is noted.
 *
 * @param graduate whether as a graduate, else as a young person
 * @param eligibleUntil last day on which an internship may begin
 */
record InternshipGrant(boolean graduate, LocalDate eligibleUntil) {}
