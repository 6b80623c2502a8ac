package org.zaijiuye.serve.trainingoffer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The subjects by kind. */
@Component
class PublicationSubjects {

    private final Map<PublicationKind, PublicationSubject> byKind;

    PublicationSubjects(List<PublicationSubject> subjects) {
        byKind = subjects.stream().collect(Collectors.toMap(PublicationSubject::kind, Function.identity()));
    }

    PublicationSubject of(PublicationKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }
}
