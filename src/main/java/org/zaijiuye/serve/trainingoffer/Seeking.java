package org.zaijiuye.serve.trainingoffer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.records.TrainMode;
import org.zaijiuye.records.TrainTime;
import org.zaijiuye.records.TrainType;
import org.zaijiuye.records.TrainingWish;

/**
 * What courses are matched with: a wish for training, else what somebody looks for as work, else only where they live.
 * What is null does not matter.
 *
 * @param occupations codes, the first choice first; empty where nothing is known
 * @param county six digits
 */
record Seeking(
        Source source,
        List<String> occupations,
        @Nullable TrainType trainType,
        @Nullable TrainMode trainMode,
        @Nullable TrainTime trainTime,
        String county) {

    /** Where the occupations come from, as the person reads it. */
    enum Source {
        WISH("培训意愿"),
        SEARCH("求职意向"),
        PLACE("所在地");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static Seeking of(TrainingWish wish, String county) {
        return new Seeking(
                Source.WISH,
                wish.occupationCodes(),
                TrainType.valueOf(wish.trainType()),
                TrainMode.valueOf(wish.trainMode()),
                wish.trainTime().isEmpty() ? null : TrainTime.valueOf(wish.trainTime()),
                county);
    }

    /** @param intents codes with commas between them, null for somebody who looks for no work */
    static Seeking of(@Nullable String intents, String county) {
        return intents == null || intents.isEmpty()
                ? new Seeking(Source.PLACE, List.of(), null, null, null, county)
                : new Seeking(Source.SEARCH, List.of(intents.split(",")), null, null, null, county);
    }
}
