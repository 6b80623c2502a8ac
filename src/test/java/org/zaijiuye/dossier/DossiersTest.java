package org.zaijiuye.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Applications;
import org.zaijiuye.records.Encrypted;
import org.zaijiuye.records.EvidenceFile;
import org.zaijiuye.records.FieldEncryption;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.HandlingState;
import org.zaijiuye.records.Offices;
import org.zaijiuye.records.Persons;
import org.zaijiuye.records.StateTransitions;
import org.zaijiuye.records.Supplements;

@DisplayName("办件卷宗")
class DossiersTest {

    private static final Clock NOW =
            Clock.fixed(LocalDateTime.parse("2025-11-05T10:00").toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final StateTransitions transitions = mock(StateTransitions.class);
    private final Applications applications = mock(Applications.class);
    private final Dossiers dossiers = new Dossiers(
            transitions,
            applications,
            mock(EvidenceFile.class),
            mock(Supplements.class),
            mock(Offices.class),
            mock(Persons.class),
            mock(FieldEncryption.class),
            new ObjectMapper(),
            NOW);

    @Test
    void an_application_is_read_once_for_its_form_and_its_day() {
        when(transitions.handling("A-01")).thenReturn(handling("A-01", "A"));
        when(applications.findById("A")).thenReturn(Optional.of(application()));

        var dossier = dossiers.of("A-01");

        assertThat(dossier.applicant().path("name").asText()).isEqualTo("赵红");
        assertThat(dossier.submittedOn()).isEqualTo("2025-11-04");
        verify(applications, times(1)).findById("A");
    }

    @Test
    void what_an_event_asked_for_has_no_form_and_counts_from_today() {
        when(transitions.handling("CA-13-1")).thenReturn(handling("CA-13-1", null));

        var dossier = dossiers.of("CA-13-1");

        assertThat(dossier.form()).isEmpty();
        assertThat(dossier.submittedOn()).isEqualTo(LocalDate.now(NOW));
        verifyNoInteractions(applications);
    }

    private static Application application() {
        return new Application(
                "A",
                "portal",
                "ONLINE",
                "371082001",
                "weihai",
                1,
                LocalDateTime.parse("2025-11-04T09:00"),
                LocalDateTime.parse("2025-11-04T09:00"),
                "",
                new Encrypted("{\"applicant\":{\"name\":\"赵红\"}}"),
                null);
    }

    private static Handling handling(String number, @Nullable String application) {
        return new Handling(
                number,
                application,
                null,
                "registration",
                1,
                "371082001",
                "weihai",
                "NORMAL",
                HandlingState.REVIEW,
                null,
                new Encrypted("{}"),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }
}
