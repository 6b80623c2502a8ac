package org.zaijiuye.serve.trainingoffer;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.json.Examined;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/** Which offices look after training: those of a county or the city, where there are training officers. */
@Component
class ReviewingOffices {

    private static final Set<Office.Level> LEVELS = Set.of(Office.Level.CITY, Office.Level.COUNTY);

    private final Offices offices;

    ReviewingOffices(Offices offices) {
        this.offices = offices;
    }

    void check(Examined sent) {
        sent.text("office")
                .ifPresent(code -> sent.require(
                        offices.findById(code)
                                .filter(office -> LEVELS.contains(office.level()))
                                .isPresent(),
                        "office",
                        "没有代码为“" + code + "”的市级或者区县机构，请填写主管培训的市级或者区县机构代码。"));
    }
}
