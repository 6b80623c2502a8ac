package org.zaijiuye.application.form;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.person.AreaCodes;
import org.zaijiuye.shared.Fault;

/** Areas must be divisions of GB/T 2260; abolished ones pass, because old papers carry them. */
@Component
class AreaCheck implements FormCheck {

    private static final List<String> OF_PERSON = List.of("hukouArea", "residenceArea");
    private static final String INSURED_PLACE = "uiInsuredPlace";
    private static final int PREFECTURE_DIGITS = 4;
    private static final int COUNTY_DIGITS = 6;

    @Override
    public Stream<Fault> faults(Draft draft) {
        return Stream.concat(ofPerson(draft), ofItems(draft));
    }

    private static Stream<Fault> ofPerson(Draft draft) {
        return OF_PERSON.stream().flatMap(field -> draft.text("applicant", field).filter(AreaCheck::unknown).stream()
                .map(code -> FormCheck.fault("applicant." + field, "FIELD_INVALID", sentence(code))));
    }

    private static Stream<Fault> ofItems(Draft draft) {
        return draft.places(item -> unknown(item.request().path(INSURED_PLACE).asText()))
                .map(place -> new Fault(
                        place.at() + "." + INSURED_PLACE,
                        place.item().word(),
                        "FIELD_INVALID",
                        sentence(place.item().request().path(INSURED_PLACE).asText()),
                        null));
    }

    private static String sentence(String code) {
        return "没有代码为“" + code + "”的行政区划，请核对。";
    }

    /** A development zone has a code of its own within its city; what is too short is a fault of structure already. */
    private static boolean unknown(String code) {
        return code.length() >= COUNTY_DIGITS
                && !AreaCodes.contains(code.substring(0, COUNTY_DIGITS))
                && !AreaCodes.contains(code.substring(0, PREFECTURE_DIGITS) + "00");
    }
}
