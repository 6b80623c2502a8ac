package org.zaijiuye.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.zaijiuye.shared.LegalBasis;

/**
 * A calculator that everybody may use and that stores nothing. Rooms and items bring theirs as beans; the public page of
 * calculators has a form for each.
 */
public interface PublicCalculator {

    /** The last part of its address at our API. */
    String code();

    String title();

    List<Input> inputs();

    /**
     * Calculates.
     *
     * @param question as it would be sent to our API
     * @throws org.zaijiuye.problem.Rejected 422 with every fault
     */
    Result calculate(ObjectNode question);

    /**
     * A field of the form.
     *
     * @param name as our API calls it
     * @param type the type of the HTML input; {@code select} where {@code options} (value and words) are to choose from
     * @param hint may be empty
     */
    record Input(String name, String label, String type, String hint, boolean required, Map<String, String> options) {

        public static Input of(String name, String label, String type, String hint) {
            return new Input(name, label, type, hint, true, Map.of());
        }
    }

    /** The answer in sentences, and what it rests on. */
    record Result(List<String> sentences, LegalBasis basis) {}
}
