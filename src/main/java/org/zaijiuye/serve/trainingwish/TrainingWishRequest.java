package org.zaijiuye.serve.trainingwish;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.occupation.OccupationNames;
import org.zaijiuye.records.TrainMode;
import org.zaijiuye.records.TrainTime;
import org.zaijiuye.records.TrainType;
import org.zaijiuye.shared.NamedBy;

/** Item 8's own fields on the form (policy.md §4.3). */
record TrainingWishRequest(
        String item,
        @JsonPropertyDescription("培训类型") @NotNull TrainType trainType,

        @NamedBy(OccupationNames.class) @JsonPropertyDescription("希望学习的职业") @NotNull @Size(min = 1, max = 3)
        List<String> trainOccupation,

        @JsonPropertyDescription("培训时间") @Nullable TrainTime trainTime,
        @JsonPropertyDescription("培训方式") @NotNull TrainMode trainMode,

        @JsonPropertyDescription("参加过的培训") @Size(max = 20) @Nullable
        List<String> priorTrainings) {}
