package org.zaijiuye.port;

/** The register's bulkhead is full: nothing was sent, and the question costs no try. */
public final class RegisterBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RegisterBusy(Register register) {
        super(register.title() + "：同时查询过多，稍后再查");
    }
}
