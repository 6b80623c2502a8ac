package org.zaijiuye.register.benefit;

/** Who proposed to end the employment by mutual consent (协商一致解除). */
enum Proposer {
    EMPLOYER,
    PERSON
}
