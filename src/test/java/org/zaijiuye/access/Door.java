package org.zaijiuye.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Knocks at the running application as one of the demo users, or as nobody. */
final class Door {

    static final String ANONYMOUS = "";
    static final String CLERK = "street-clerk-371002001";
    static final String INTEGRATOR = "portal";
    static final String ADMINISTRATOR = "admin";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final String base;

    Door(int port) {
        base = "http://localhost:" + port;
    }

    HttpResponse<String> knock(String user, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header(
                    "Content-Type", body.startsWith("--b") ? "multipart/form-data; boundary=b" : "application/json");
        }
        if (!user.isEmpty()) {
            request.header("Authorization", "Basic " + encoded(user + ":" + user));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    int status(String user, String method, String path) throws IOException, InterruptedException {
        return knock(user, method, path, "").statusCode();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
