package org.zaijiuye.applicant;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.records.ApplicantSession;
import org.zaijiuye.records.ApplicantSessions;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.MobileCode;
import org.zaijiuye.records.MobileCodes;

/** Signs applicants in by the code that was sent to them, and tells who is signed in. */
@Service
public class Applicants {

    private static final String COOKIE = "APPLICANT";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final MobileCodes codes;
    private final ApplicantSessions sessions;
    private final FieldEncryption encryption;
    private final ApplicantSettings settings;
    private final Clock clock;

    Applicants(
            MobileCodes codes,
            ApplicantSessions sessions,
            FieldEncryption encryption,
            ApplicantSettings settings,
            Clock clock) {
        this.codes = codes;
        this.sessions = sessions;
        this.encryption = encryption;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the newest code; returns the cookie of the session, empty where the code is wrong, used, expired or worn out. */
    @Transactional
    public Optional<ResponseCookie> signIn(HttpServletRequest request, String application, String mobile, String code) {
        var now = LocalDateTime.now(clock);
        return codes.findFirstByAskedWithOrderByAskedAtDescIdDesc(
                        encryption.mac("applicant", application + "|" + mobile))
                .filter(asked -> codes.attempt(asked.key(), settings.codeTries(), now) == 1)
                .filter(asked -> equal(asked.code(), encryption.mac(asked.askedWith(), code)))
                .filter(asked -> codes.use(asked.key(), now) == 1)
                .map(MobileCode::personId)
                .map(person -> open(request, application, person, now));
    }

    /** Who is signed in with the cookie of this request. */
    public Optional<Applicant> signedIn(HttpServletRequest request) {
        return token(request)
                .flatMap(sessions::findByToken)
                .filter(session -> session.expiresAt().isAfter(LocalDateTime.now(clock)))
                .map(session -> new Applicant(session.application(), session.personId()));
    }

    /** Ends the session; returns the cookie that takes the place of the old one. */
    @Transactional
    public ResponseCookie signOut(HttpServletRequest request) {
        token(request).ifPresent(sessions::end);
        return cookie(request, "", Duration.ZERO);
    }

    private ResponseCookie open(HttpServletRequest request, String application, Long person, LocalDateTime now) {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        sessions.forget(now);
        sessions.save(new ApplicantSession(
                null, encryption.mac(COOKIE, token), application, person, now, now.plus(settings.sessionLifetime())));
        return cookie(request, token, settings.sessionLifetime());
    }

    private Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .map(token -> encryption.mac(COOKIE, token));
    }

    private static ResponseCookie cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/public")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(age)
                .build();
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
