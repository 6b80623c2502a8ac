package org.zaijiuye.application.form;

import java.util.stream.Stream;
import org.zaijiuye.shared.Fault;

/** One question that is asked about every form, beyond its structure. */
interface FormCheck {

    Stream<Fault> faults(Draft draft);

    static Fault fault(String field, String code, String message) {
        return new Fault(field, null, code, message, null);
    }
}
