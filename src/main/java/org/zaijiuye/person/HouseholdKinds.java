package org.zaijiuye.person;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.CodeNames;

/** Kinds of household registration (policy.md §4.1, codes ASSUMED). */
@Component
public class HouseholdKinds implements CodeNames {

    private static final Map<String, String> NAMES = Map.of("10", "城镇（非农业）", "20", "农村（农业）", "30", "居民户口（未分）");

    @Override
    public String of(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
