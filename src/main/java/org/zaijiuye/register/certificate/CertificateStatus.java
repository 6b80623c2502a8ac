package org.zaijiuye.register.certificate;

import org.zaijiuye.shared.Titled;

/** What a certificate is worth today; follows from the records and is never stored. */
enum CertificateStatus implements Titled {
    VALID("有效"),
    SUSPENDED("暂停"),
    CANCELLED("注销");

    private final String title;

    CertificateStatus(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
