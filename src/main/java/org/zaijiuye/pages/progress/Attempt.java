package org.zaijiuye.pages.progress;

import java.util.Map;
import org.zaijiuye.pages.FieldFaults;

/**
 * A form of the page that was refused, shown again as it was filled.
 *
 * @param form which of the forms, for example {@code withdrawal}
 * @param item the word of the item under which it stands
 * @param title one sentence
 */
record Attempt(String form, String item, String title, FieldFaults faults, Map<String, String> values) {

    static final Attempt NONE = new Attempt("", "", "", FieldFaults.NONE, Map.of());

    /** This attempt if it was made with that form, else one that holds nothing. */
    public Attempt of(String otherForm, String otherItem) {
        return form.equals(otherForm) && item.equals(otherItem) ? this : NONE;
    }

    public boolean made() {
        return !form.isEmpty();
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
