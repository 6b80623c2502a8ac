package org.zaijiuye.serve.referral.vacancy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.zaijiuye.Hall;

/** A post that is taken, to be changed where a test wants another. */
final class SampleRow {

    static final String EMPLOYER = "92371002MA3ABCD127";

    private static final String ROW = """
            {"number":"N1","employerUscc":"92371002MA3ABCD127","employerName":"宁津海味餐馆（虚构）","title":"餐厅服务员",
            "occupation":"4-03-02","description":"迎宾、点餐、传菜，包两餐。","area":"371082001","place":"宁津街道海韵路8号",
            "workType":"FULL_TIME","salaryMin":2800,"salaryMax":3600,"headcount":2,"skills":["点餐收银"],
            "contact":"0631-0000001","publishedOn":"2025-11-03","closesOn":"2025-12-31"}
            """;

    private SampleRow() {}

    static ObjectNode numbered(String number) {
        return Hall.json(ROW).put("number", number);
    }

    /** The row with a field replaced; {@code json} is the new value as JSON, empty for none. */
    static ObjectNode with(String number, String field, String json) {
        var row = numbered(number);
        if (json.isEmpty()) {
            row.remove(field);
        } else {
            row.set(
                    field,
                    Hall.json("{\"value\":" + json.replace('\'', '"') + "}").get("value"));
        }
        return row;
    }
}
