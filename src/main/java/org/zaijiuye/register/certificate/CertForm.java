package org.zaijiuye.register.certificate;

import org.zaijiuye.shared.Titled;

/** In what form the certificate is wanted; the electronic one is issued in any case (policy.md §4.5). */
enum CertForm implements Titled {
    ELECTRONIC("电子证照"),
    PAPER("纸质证");

    private final String title;

    CertForm(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
