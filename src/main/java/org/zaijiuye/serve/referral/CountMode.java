package org.zaijiuye.serve.referral;

/** What counts as one recommendation: a message, or each post in it (policy.md §5.5). */
enum CountMode {
    EVENT,
    POST
}
