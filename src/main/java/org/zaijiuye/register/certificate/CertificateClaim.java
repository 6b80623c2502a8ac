package org.zaijiuye.register.certificate;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Statement;

/**
 * The facts of a request for a certificate. Null means that a register did not answer.
 *
 * @param profile and area choose the parameters; the rule itself does not read them
 * @param registered whether the person is registered as unemployed
 * @param employed whether the person is registered as employed
 * @param certificate number of the certificate that the person holds, null if none
 * @param paperIssued whether a paper copy of it has been made
 * @param photo whether a photograph came with the request
 * @param reissueReason why another paper copy is asked for, null for the first
 * @param openHandling number of an open handling of this item, null if there is none
 * @param statements what the registers said to the questions that the rule leaves open
 */
record CertificateClaim(
        @NotNull String profile,
        @NotNull String area,
        @NotNull @JsonPropertyDescription("申请日期") LocalDate date,
        @NotNull @JsonPropertyDescription("证件形式") CertForm certForm,
        @JsonPropertyDescription("在册失业登记") boolean registered,
        @JsonPropertyDescription("在册就业登记") boolean employed,
        @JsonPropertyDescription("已有证件号码") @Nullable String certificate,
        @JsonPropertyDescription("已制发纸质证") boolean paperIssued,
        @JsonPropertyDescription("附有照片") boolean photo,
        @JsonPropertyDescription("补发原因") @Nullable ReissueReason reissueReason,
        @JsonPropertyDescription("健在") @Nullable Boolean alive,
        @JsonPropertyDescription("姓名与证件一致") @Nullable Boolean nameMatches,
        @JsonPropertyDescription("在办的同类办件") @Nullable String openHandling,
        List<Statement> statements) {

    CertificateClaim {
        // What JSON leaves out arrives as null.
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
    }

    boolean paper() {
        return certForm == CertForm.PAPER;
    }
}
