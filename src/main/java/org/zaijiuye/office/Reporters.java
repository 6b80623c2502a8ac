package org.zaijiuye.office;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Service;

/** For which agencies an integrator's login may report facts, as the administrator entered it. */
@Service
public class Reporters {

    /** For an exchange that delivers the reports of all. */
    public static final String ALL = "*";

    private static final String KEY = "reports";

    private final IdentityService identities;

    Reporters(IdentityService identities) {
        this.identities = identities;
    }

    public boolean speaksFor(String user, String source) {
        var sources = of(user);
        return sources.contains(ALL) || sources.contains(source);
    }

    public List<String> of(String user) {
        var kept = identities.getUserInfo(user, KEY);
        return kept == null || kept.isEmpty() ? List.of() : List.of(kept.split(","));
    }

    public void bind(String user, List<String> sources) {
        if (!of(user).equals(sources)) {
            identities.setUserInfo(user, KEY, String.join(",", sources));
        }
    }
}
