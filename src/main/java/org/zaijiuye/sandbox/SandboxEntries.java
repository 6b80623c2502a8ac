package org.zaijiuye.sandbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.Register;

/** Everything that the sandbox's registers know; a person nobody put there is unknown to them. */
@SandboxPart
@Component
final class SandboxEntries {

    private record Key(Register register, String idNo) {}

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

    void put(Register register, String idNo, Entry entry) {
        entries.put(new Key(register, idNo), entry);
    }

    void remove(Register register, String idNo) {
        entries.remove(new Key(register, idNo));
    }

    Entry of(Register register, String idNo) {
        return entries.getOrDefault(new Key(register, idNo), Entry.NOBODY);
    }

    List<Entry> in(Register register) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().register() == register)
                .map(Map.Entry::getValue)
                .toList();
    }
}
