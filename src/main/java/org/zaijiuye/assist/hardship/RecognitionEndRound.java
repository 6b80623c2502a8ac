package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.zaijiuye.lifecycle.ServiceRound;

/** Ends what a time of grace has kept until yesterday, and takes back to the register who has registered again. */
@Component
class RecognitionEndRound implements ServiceRound {

    private final RecognitionEnds ends;
    private final RecognitionReconciler reconciler;

    RecognitionEndRound(RecognitionEnds ends, RecognitionReconciler reconciler) {
        this.ends = ends;
        this.reconciler = reconciler;
    }

    @Override
    public String code() {
        return "RECOGNITION_END";
    }

    @Override
    public String title() {
        return "就业困难人员认定到期和恢复";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.DAILY;
    }

    @Override
    public OptionalLong portion(LocalDate day, long after, int size) {
        return ServiceRound.each(ends.due(day, after, size), person -> person, person -> {
            reconciler.recompute(person);
            ends.settle(person, day);
        });
    }
}
