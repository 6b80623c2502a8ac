package org.zaijiuye.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What somebody wants to learn.
 *
 * @param occupations codes with commas between them, the first choice first
 * @param trainTime empty where any time will do
 * @param validUntil last day on which courses are matched with it
 * @param priorTrainings subsidised trainings that the person declared ({@link PriorTraining}), commas between them
 */
public record TrainingWish(
        @Id @Nullable Long id,
        long personId,
        String handling,
        LocalDate notedOn,
        String trainType,
        String occupations,
        String trainTime,
        String trainMode,
        LocalDate validUntil,
        String priorTrainings) {

    public List<String> occupationCodes() {
        return List.of(occupations.split(","));
    }

    public List<PriorTraining> declared() {
        return Stream.of(priorTrainings.split(","))
                .map(PriorTraining::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
