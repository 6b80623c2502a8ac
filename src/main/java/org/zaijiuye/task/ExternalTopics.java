package org.zaijiuye.task;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The topics of external tasks that outside systems work, each with the accounts that may: a step about a person hands
 * out where that person is reached, which is no business of every system that is connected.
 */
@Component
public class ExternalTopics {

    private static final String INTEGRATOR = "integrator";

    private final Map<String, SortedSet<String>> accounts = new TreeMap<>();

    /**
     * Reads the configuration.
     *
     * @param entries {@code topic:account}, an entry for each account
     * @throws IllegalArgumentException if an entry lacks its topic or its account
     */
    public ExternalTopics(@Value("${zaijiuye.external-topics:}") Set<String> entries) {
        for (var entry : entries) {
            var parts = entry.strip().split("\\s*:\\s*", -1);
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw new IllegalArgumentException(
                        "配置 zaijiuye.external-topics 的“" + entry + "”应写成“主题:账号”，例如 sms:portal；一个主题有几个账号的写几项，用逗号分开。");
            }
            accounts.computeIfAbsent(parts[0], topic -> new TreeSet<>()).add(parts[1]);
        }
    }

    public Set<String> names() {
        return accounts.keySet();
    }

    boolean mayWork(@Nullable Authentication caller, String topic) {
        return caller != null
                && caller.getGroupIds() != null
                && caller.getGroupIds().contains(INTEGRATOR)
                && accounts.getOrDefault(topic, new TreeSet<>()).contains(caller.getUserId());
    }
}
