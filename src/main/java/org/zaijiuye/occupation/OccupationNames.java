package org.zaijiuye.occupation;

import org.springframework.stereotype.Component;
import org.zaijiuye.shared.CodeNames;

/** Occupations as officials read them, {@code 餐厅服务员（4-03-02-05）}. */
@Component
public class OccupationNames implements CodeNames {

    private final OccupationSearch occupations;

    OccupationNames(OccupationSearch occupations) {
        this.occupations = occupations;
    }

    @Override
    public String of(String code) {
        return occupations.has(code) ? occupations.name(code) + "（" + code + "）" : code;
    }
}
