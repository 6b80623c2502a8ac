package org.zaijiuye.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An administrator at the running program: deploys as Modeler does, reads pages, presses buttons. */
record AdminDesk(int port, String user, String password) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM = Pattern.compile("(?s)<form method=\"post\" action=\"([^\"]+)\">(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String BORDER = "border";

    static AdminDesk first(int port) {
        return new AdminDesk(port, "admin", "admin");
    }

    /** Set up by the program, like the first one: neither knows the other's password. */
    static AdminDesk second(int port) {
        return new AdminDesk(port, "admin-b", "admin-b");
    }

    /** Another administrator, whom this one knows the password of. */
    AdminDesk enter(String other) {
        var body = "{\"name\":\"管理员\",\"password\":\"" + other + "-password\",\"groups\":[\"camunda-admin\"]}";
        var entered = send("PUT", "/api/staff/" + other, Map.of("Content-Type", "application/json"), body);
        assertThat(entered.statusCode()).as(entered.body()).isIn(200, 201);
        return new AdminDesk(port, other, other + "-password");
    }

    static String packaged(String path) {
        try {
            return Files.readString(
                    Path.of(path.endsWith(".form") ? "forms" : "processes").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> deploy(String fileName, String content) {
        return deploy(Map.of(fileName, content));
    }

    /** @param files content by name */
    HttpResponse<String> deploy(Map<String, String> files) {
        var part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var body = part.formatted(BORDER, "deployment-name", "", "modeler")
                + part.formatted(BORDER, "enable-duplicate-filtering", "", "true")
                + files.entrySet().stream()
                        .map(file -> part.formatted(
                                BORDER, file.getKey(), "; filename=\"" + file.getKey() + "\"", file.getValue()))
                        .collect(Collectors.joining())
                + "--" + BORDER + "--\r\n";
        return send(
                "POST",
                "/engine-rest/deployment/create",
                Map.of("Content-Type", "multipart/form-data; boundary=" + BORDER),
                body);
    }

    void deployed(String fileName, String content) {
        var answer = deploy(fileName, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    String page(String address) {
        var answer = send("GET", address, Map.of(), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Presses a button that stands on a page: the form's address, its hidden fields and its token are read from there. */
    HttpResponse<String> press(String page, String action, String button) {
        return press(form(page, action, button));
    }

    /** As it is shown now; the person may press it later. */
    Form form(String page, String action, String button) {
        var answer = send("GET", page, Map.of(), "");
        var forms = FORM.matcher(answer.body())
                .results()
                .filter(form -> form.group(1).endsWith(action) && form.group(2).contains(button))
                .toList();
        assertThat(forms).as(button + " on " + answer.body()).isNotEmpty();
        var fields = FIELD.matcher(forms.get(0).group(2))
                .results()
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var cookie = answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        return new Form(forms.get(0).group(1), fields, cookie);
    }

    record Form(String address, String fields, String cookie) {}

    HttpResponse<String> press(Form form) {
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded", "Cookie", form.cookie());
        return send("POST", form.address(), headers, form.fields());
    }

    HttpResponse<String> send(String method, String address, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Basic " + encoded(user + ":" + password));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
