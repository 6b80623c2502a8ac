package org.zaijiuye.serve.trainingoffer;

import org.springframework.stereotype.Component;
import org.zaijiuye.shared.CodeNames;

/** Training institutions by the code under which they are published. */
@Component
class InstitutionNames implements CodeNames {

    private final TrainingInstitutions institutions;

    InstitutionNames(TrainingInstitutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public String of(String code) {
        return institutions
                .findById(code)
                .map(institution -> institution.name() + "（" + code + "）")
                .orElse(code);
    }
}
