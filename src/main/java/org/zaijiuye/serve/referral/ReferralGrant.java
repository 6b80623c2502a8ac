package org.zaijiuye.serve.referral;

/**
 * What is granted.
 *
 * @param firstWorkingDays within how many working days of the job-seeker registration the first posts come
 */
record ReferralGrant(boolean pushed, PushChannel channel, int firstWorkingDays) {}
