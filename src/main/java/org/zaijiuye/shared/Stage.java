package org.zaijiuye.shared;

/** The four stages of the service (登记、服务、帮扶、退出) in their order. */
public enum Stage {
    REGISTER,
    SERVE,
    ASSIST,
    EXIT
}
