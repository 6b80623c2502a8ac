package org.zaijiuye.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Forms to begin with; each test brings its own number, and its own person where records matter. */
final class SampleForm {

    static final ObjectMapper JSON = new ObjectMapper();

    private SampleForm() {}

    /** The least that a registration may be asked for: policy.md §1.1. */
    static ObjectNode registration(String number, String idNo) {
        return read("""
                {"applicationNumber":"%s","channel":"ONLINE","office":"371002001","submittedAt":"2025-11-04T09:30:00",
                 "applicant":{"idType":"01","idNo":"%s","name":"王小明","mobile":"13800000001",
                   "hukouArea":"371002","residenceArea":"371002001"},
                 "unemployment":{"unempDate":"2025-10-31","unempReason":"U01","jobSeeking":true,"workAbility":true},
                 "items":[{"item":"registration"}],
                 "commitments":{"textVersion":"2025-1","truthful":true,"dataQuery":true,"reportChanges":true,
                   "signedAt":"2025-11-04T09:29:00","signature":"ESIGN"}}
                """.formatted(number, idNo));
    }

    static ObjectNode with(ObjectNode form, Consumer<ObjectNode> change) {
        var copy = form.deepCopy();
        change.accept(copy);
        return copy;
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A valid identity number of a man born on a day, by its sequence. */
    static String idNo(String birth, int sequence) {
        var first = "371002" + birth + "%03d".formatted(sequence);
        var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += (first.charAt(i) - '0') * weights[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
