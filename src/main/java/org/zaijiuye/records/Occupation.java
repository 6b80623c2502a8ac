package org.zaijiuye.records;

import org.springframework.data.annotation.Id;
import org.zaijiuye.shared.Reason.Confidence;

/**
 * One entry of the national classification of occupations (职业分类大典, 2022).
 *
 * @param code {@code 4}, {@code 4-03}, {@code 4-03-02} or {@code 4-03-02-01}: major, middle, small group, occupation
 */
public record Occupation(@Id String code, String name, String source, Confidence confidence)
        implements Inserted<String> {

    @Override
    public String getId() {
        return code;
    }

    /** The group that it belongs to; empty for a major group. */
    public static String parent(String code) {
        return code.contains("-") ? code.substring(0, code.lastIndexOf('-')) : "";
    }
}
