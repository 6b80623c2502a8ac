package org.zaijiuye.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kinds of identity document on the one form (policy.md §4.1); the codes are this project's own. */
public enum IdType {
    RESIDENT_IDENTITY_CARD("01", "居民身份证", null),
    SOCIAL_SECURITY_CARD("02", "社会保障卡", null),
    RESIDENCE_PERMIT("03", "港澳台居民居住证", null),
    HONG_KONG_MACAO_PASS("04", "港澳居民来往内地通行证", "[HM]\\d{8}(\\d{2})?"),
    TAIWAN_PASS("05", "台湾居民来往大陆通行证", "\\d{8}(\\d{2})?");

    private final String code;
    private final String title;
    private final @Nullable Pattern ownForm;

    IdType(String code, String title, @Nullable String ownForm) {
        this.code = code;
        this.title = title;
        this.ownForm = ownForm == null ? null : Pattern.compile(ownForm);
    }

    public static Optional<IdType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Whether the number is an identity number; if not, sex and birth date have to be entered. */
    public boolean carriesIdentityNumber() {
        return ownForm == null;
    }

    /**
     * Judges a number of this kind.
     *
     * @param on the day of judging
     * @param entered the sex on the form, null if none; a pass says nothing about it
     */
    public Judgement judge(String raw, LocalDate on, @Nullable Sex entered) {
        if (ownForm == null) {
            return IdentityNumber.judge(raw, on, entered);
        }
        var number = Typed.halfWidth(raw);
        var faults = ownForm.matcher(number).matches() ? List.<IdFault>of() : List.of(IdFault.ID_FORMAT);
        return new Judgement(number, faults, null, null);
    }
}
