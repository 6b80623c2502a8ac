package org.zaijiuye.serve.guidance;

/** That the guide was sent, and how the person wants to be guided. */
record GuidanceGrant(GuideMode guideMode) {}
