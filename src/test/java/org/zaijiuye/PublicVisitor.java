package org.zaijiuye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zaijiuye.records.Notices;

/** Somebody with a browser and without log-in, who opens public pages and sends the forms on them. */
public final class PublicVisitor {

    public static final String MOBILE = "13800000000";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("验证码 (\\d{6})");
    private static final String BOUNDARY = "----form";

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();

    private String token = "";

    public PublicVisitor(int port) {
        this.address = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", token);
        var form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The same with a file, in the field {@code files}. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", token);
        all.forEach(
                (field, value) -> body.writeBytes(part("form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")));
        body.writeBytes(part("form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Asks for a code, as far as the answer, whatever it says. */
    public HttpResponse<String> ask(String number, String mobile) {
        get("/public/progress");
        return post("/public/progress/codes", Map.of("number", number, "mobile", mobile));
    }

    public HttpResponse<String> enter(String number, String mobile, String code) {
        return post("/public/progress/sessions", Map.of("number", number, "mobile", mobile, "code", code));
    }

    /** Signs in with the code that the notice channel carried. */
    public HttpResponse<String> signIn(String number, Notices notices) {
        assertThat(ask(number, MOBILE).statusCode()).isEqualTo(200);
        var page = enter(number, MOBILE, lastCode(notices));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page;
    }

    public static String lastCode(Notices notices) {
        var text = notices.newestToPersons().stream()
                .filter(notice -> notice.subject().startsWith("mobile-code:"))
                .findFirst()
                .orElseThrow()
                .text()
                .text();
        var code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group(1);
    }

    /** The cookie as the server set it. */
    public HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] part(String text) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: " + text).getBytes(StandardCharsets.UTF_8);
    }
}
