package org.zaijiuye;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.zaijiuye.assist.trialgrant.TrialGrant;
import org.zaijiuye.serve.trialwish.TrialWish;

/** The contract holds for the trial items too. */
@Import({TrialWish.class, TrialGrant.class})
@ContextConfiguration(initializers = TrialBundle.class)
@TestPropertySource(properties = "zaijiuye.bundle=" + TrialBundle.FOLDER)
class TrialItemContractTest extends ItemContractTest {}
