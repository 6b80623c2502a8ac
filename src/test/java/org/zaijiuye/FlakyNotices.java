package org.zaijiuye;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.NoticeGateway;

/** A gateway of notices that hands everything over, but for the titles that a test names. */
@Component
public class FlakyNotices implements NoticeGateway {

    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    public void refuse(String title) {
        refused.add(title);
    }

    public void accept(String title) {
        refused.remove(title);
    }

    @Override
    public void send(String id, String address, String title, String text) {
        if (refused.contains(title)) {
            throw new IllegalStateException("not handed over");
        }
    }
}
