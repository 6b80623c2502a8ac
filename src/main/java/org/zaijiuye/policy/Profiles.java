package org.zaijiuye.policy;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.CodeNames;

/** The profiles after which offices work, each with tables of its own. */
@Component
public class Profiles implements CodeNames {

    private static final Map<String, String> NAMES = Map.of("weihai", "威海方案", "shanxi", "山西方案");

    public static final Set<String> CODES = NAMES.keySet();

    @Override
    public String of(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
