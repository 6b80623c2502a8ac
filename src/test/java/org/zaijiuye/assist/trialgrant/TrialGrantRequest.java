package org.zaijiuye.assist.trialgrant;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.AreaCode;
import org.zaijiuye.shared.Titled;

/** The fields of the trial grant on the form. */
record TrialGrantRequest(
        String item,
        @NotNull @JsonPropertyDescription("补助类型") Kind kind,

        @AreaCode @NotNull @Pattern(regexp = "\\d{6}") @JsonPropertyDescription("经营地")
        String place,

        @Pattern(regexp = "\\d{16,19}") @JsonPropertyDescription("收款账号") @Nullable
        String payAccount) {

    /** A large one is decided by the county. */
    enum Kind implements Titled {
        SMALL("小额"),
        LARGE("大额");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }
}
