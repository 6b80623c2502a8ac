package org.zaijiuye.assist.startupsubsidy;

import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.Register;
import org.zaijiuye.shared.CodeNames;

/** Who has not told yet what a claim rests on: a register, whoever visits the shop, or whoever knows of the category. */
@Component
class WitnessNames implements CodeNames {

    private static final Map<String, String> OTHERS =
            Map.of(StartupSubsidyRules.VISIT, "实地核查", StartupSubsidyRules.CATEGORY, "人员类别的主管部门");

    @Override
    public String of(String code) {
        return Arrays.stream(Register.values())
                .filter(register -> register.code().equals(code))
                .findFirst()
                .map(Register::title)
                .orElseGet(() -> OTHERS.getOrDefault(code, code));
    }
}
