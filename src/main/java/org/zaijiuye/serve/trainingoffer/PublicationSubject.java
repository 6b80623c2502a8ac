package org.zaijiuye.serve.trainingoffer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.zaijiuye.json.Examined;

/** One kind of what is published: what its content must be, and the table in which the public finds it. */
interface PublicationSubject {

    PublicationKind kind();

    /** What is sent, field by field. */
    Class<? extends Record> type();

    /** Adds what no structure can say to the faults of the request. */
    void check(Examined sent);

    /** The office whose training officers review it. */
    String office(JsonNode content);

    String title(JsonNode content);

    /** Shows the content to the public from now on. */
    void show(String code, JsonNode content, LocalDate on);

    /** The public no longer sees it. */
    void hide(String code);

    /** It was sent again unchanged. */
    void confirm(String code, LocalDate on);
}
