package org.zaijiuye.serve.trainingoffer;

/** How the person hears of courses from now on. */
record TrainingOfferGrant(PushChannel pushChannel) {}
