package org.zaijiuye;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Somebody who knows a demo user's password and sends whatever they like: as a program with HTTP Basic, or from a
 * browser that has logged in at the Tasklist and carries its session and its token against cross-site forgery.
 */
public final class Visitor {

    private final HttpClient http;
    private final CookieManager cookies;
    private final String base;
    private final String user;
    private final boolean browser;

    private Visitor(String base, String user, boolean browser) {
        this.base = base;
        this.user = user;
        this.browser = browser;
        this.cookies = new CookieManager();
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    static Visitor program(int port, String user) {
        return new Visitor("http://localhost:" + port, user, false);
    }

    /** Logged in at the Tasklist; {@link #logIn} says whether that was allowed. */
    public static Visitor browser(int port, String user) {
        return new Visitor("http://localhost:" + port, user, true);
    }

    /** Status of the log-in at a web app. */
    public int logIn(String app) {
        send("GET", "/camunda/app/" + app + "/default/", "", "text/plain");
        var status = send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/" + app,
                        "username=" + user + "&password=" + user,
                        "application/x-www-form-urlencoded")
                .statusCode();
        send("GET", "/camunda/app/" + app + "/default/", "", "text/plain"); // the new session brings its new token
        return status;
    }

    /** The session and the token as header lines, for calls that no client library would send. */
    String cookieLines() {
        var pairs = new StringBuilder();
        var token = new StringBuilder();
        cookies.getCookieStore().getCookies().forEach(cookie -> {
            pairs.append(pairs.isEmpty() ? "Cookie: " : "; ")
                    .append(cookie.getName())
                    .append('=')
                    .append(cookie.getValue());
            if (cookie.getName().equals("XSRF-TOKEN")) {
                token.append("\r\nX-XSRF-TOKEN: ").append(cookie.getValue());
            }
        });
        return pairs.append(token).append("\r\n").toString();
    }

    /** A request at the engine's own REST: at its door for programs, or at the copy behind the web apps. */
    HttpResponse<String> engine(String method, String path, String body) {
        return json(method, (browser ? "/camunda/api/engine/engine/default" : "/engine-rest") + path, body);
    }

    public HttpResponse<String> json(String method, String path, String body) {
        var multipart = body.startsWith("--b");
        return send(method, path, body, multipart ? "multipart/form-data; boundary=b" : "application/json");
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (browser) {
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        } else if (!user.isEmpty()) {
            var pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return user + (browser ? " in the browser" : " as a program");
    }
}
