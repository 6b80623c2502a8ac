package org.zaijiuye.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("外部任务的主题：哪个账号办得了")
class ExternalTopicsTest {

    private final ExternalTopics topics = new ExternalTopics(Set.of("sms:portal", " sms : gateway ", "mail:mailer"));

    @Test
    void a_topic_is_worked_by_its_accounts_as_integrators() {
        assertThat(topics.names()).containsExactly("mail", "sms");
        assertThat(List.of(may("portal", "sms"), may("gateway", "sms"), may("mailer", "mail")))
                .containsOnly(true);
        assertThat(List.of(may("portal", "mail"), may("mailer", "sms"), may("portal", "fax")))
                .containsOnly(false);
        assertThat(topics.mayWork(new Authentication("portal", List.of("camunda-admin")), "sms"))
                .isFalse();
        assertThat(topics.mayWork(null, "sms")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms", "sms:", ":portal", "sms:portal:gateway"})
    void an_entry_without_its_account_stops_the_start(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExternalTopics(Set.of(entry)))
                .withMessageContainingAll(entry, "主题:账号");
    }

    private boolean may(String account, String topic) {
        return topics.mayWork(new Authentication(account, List.of("integrator")), topic);
    }
}
