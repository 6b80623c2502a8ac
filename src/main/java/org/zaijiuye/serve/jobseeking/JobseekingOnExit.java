package org.zaijiuye.serve.jobseeking;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.JobSeekers;
import org.zaijiuye.shared.CaseExit;
import org.zaijiuye.shared.ExitConsequence;

/** Who leaves the register is no longer recommended for work, until the exit is undone. */
@Component
class JobseekingOnExit implements ExitConsequence {

    private final JobSeekers seekers;

    JobseekingOnExit(JobSeekers seekers) {
        this.seekers = seekers;
    }

    @Override
    public void ended(CaseExit exit) {
        seekers.end(exit.caseNumber(), exit.day());
    }

    @Override
    public void leftWithoutCase(long person, LocalDate day, String reason) {
        seekers.stop(person, day);
    }

    @Override
    public void redated(CaseExit exit) {
        seekers.end(exit.caseNumber(), exit.day());
    }

    @Override
    public void restored(String caseNumber, String handling) {
        seekers.goOn(caseNumber);
    }
}
