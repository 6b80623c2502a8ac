package org.zaijiuye.serve.referral.vacancy;

import org.springframework.stereotype.Component;
import org.zaijiuye.engine.ExternalTaskWorker;

/** Keeps the index warm, so that nobody who searches waits for a large import to be read. */
@Component
class VacancyIndexWorker implements ExternalTaskWorker {

    private final VacancyIndex index;

    VacancyIndexWorker(VacancyIndex index) {
        this.index = index;
    }

    @Override
    public int work() {
        return index.bringUpToDate() ? 1 : 0;
    }
}
