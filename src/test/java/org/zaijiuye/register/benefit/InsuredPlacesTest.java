package org.zaijiuye.register.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaijiuye.dossier.Dossier;
import org.zaijiuye.dossier.DossierCase;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Supplements;

@DisplayName("参保地：只到市的看申请表，长代码取区县，本市没有接入的区县如实告知")
class InsuredPlacesTest {

    /** The counties with an agency of ours. */
    private static final Set<String> SERVED = Set.of("371082", "371002");

    private final Offices offices = mock(Offices.class);
    private final InsuredPlaces places = new InsuredPlaces(offices, mock(Supplements.class), DossierCase.stored());

    @BeforeEach
    void agencies() {
        when(offices.findByDivisionAndLevel(anyString(), any())).thenAnswer(call -> {
            var county = call.getArgument(0, String.class);
            return SERVED.contains(county) ? Optional.of(agency(county)) : Optional.empty();
        });
    }

    @ParameterizedTest(name = "登记 {0}，申请 {1} → 经办 {2}，待核实 {3}，标准 {4}")
    @CsvSource({
        "371082, 371082, , false, 371082",
        "371000, 371082, , false, 371082",
        "3710, 371082, , false, 371082",
        "371000, 371002, 371002-si, false, 371002",
        "371000, , , true, 371082",
        "3710, , , true, 371082",
        "371000, 310101, , true, 371082",
        "371082001, 371082, , false, 371082",
        "371002001, 371082, 371002-si, false, 371002",
        "371082, 371082001, , false, 371082"
    })
    void the_county_is_what_register_and_form_tell_together(
            String registered, @Nullable String declared, @Nullable String agency, boolean unknown, String area) {
        var dossier = dossier(registered, declared);
        var place = places.of(dossier);

        assertThat(place.agency()).isEqualTo(agency);
        assertThat(place.elsewhere()).isNull();
        assertThat(place.countyUnknown()).isEqualTo(unknown);
        assertThat(places.area(dossier)).isEqualTo(area);
    }

    @Test
    @DisplayName("乳山在本市、没有接入的经办机构：由其核发，不说成外地，也不去找工资类别")
    void a_county_of_the_city_without_an_agency_of_ours() {
        var dossier = dossier("371083", "371082");
        var place = places.of(dossier);

        assertThat(place)
                .returns("威海市乳山市（371083）", InsuredPlace::elsewhere)
                .returns(true, InsuredPlace::withinCity)
                .returns(false, InsuredPlace::corrected);
        assertThat(places.area(dossier)).isEqualTo("371082");
    }

    @Test
    void a_place_outside_the_city_is_outside() {
        var place = places.of(dossier("310101", "371082"));

        assertThat(place.elsewhere()).contains("310101");
        assertThat(place.withinCity()).isFalse();
    }

    @Test
    void what_the_register_knows_of_the_city_alone_is_said() {
        assertThat(places.statement(dossier("371000", null)).text()).isEqualTo("社会保险系统只登记到市（371000）");
    }

    private static Dossier dossier(String registered, @Nullable String declared) {
        var request = declared == null ? "{}" : "{'uiInsuredPlace':'" + declared + "'}";
        return DossierCase.of(request, Map.of("si", "{'insuredArea':'" + registered + "'}"));
    }

    private static Office agency(String county) {
        return new Office(county + "-si", county, Office.Level.SI, null, county, "weihai", null);
    }
}
