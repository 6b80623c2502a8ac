package org.zaijiuye.port;

/** Brings a notice to its reader: SMS gateway, portal, mail. */
public interface NoticeGateway {

    /**
     * Sends one notice; the same id again is not sent twice by the receiving system.
     *
     * @param id idempotency key
     * @param address a mobile number, the group of an office, the login of a system that sends us data, or the mail
     *     address of an organisation
     * @throws RuntimeException where it could not be handed over; it stays in the outbox and is tried again
     */
    void send(String id, String address, String title, String text);
}
