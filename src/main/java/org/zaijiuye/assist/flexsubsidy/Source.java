package org.zaijiuye.assist.flexsubsidy;

import java.util.Locale;
import org.zaijiuye.port.Register;
import org.zaijiuye.shared.Titled;

/** A register that a claim cannot do without. */
enum Source implements Titled {
    SI,
    MED,
    SAMR,
    EMP;

    /** The code under which it is asked. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return Register.of(code()).title();
    }
}
