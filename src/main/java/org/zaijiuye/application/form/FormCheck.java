package org.zaijiuye.application.form;

import org.zaijiuye.shared.Item.Fault;

import java.util.stream.Stream;

/** One question that is asked about every form, beyond its structure. */
interface FormCheck {

    Stream<Fault> faults(Draft draft);

    static Fault fault(String field, String code, String message) {
        return new Fault(field, null, code, message, null);
    }
}
