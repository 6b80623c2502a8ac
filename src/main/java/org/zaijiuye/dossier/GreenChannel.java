package org.zaijiuye.dossier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Handling;
import org.zaijiuye.shared.Item;

/** Which handlings come first and are promised sooner (绿色通道, 晋人社办函〔2025〕62号第二条): the item says. */
@Component
public class GreenChannel {

    private final Dossiers dossiers;
    private final StoredJson stored;
    private final ObjectProvider<Item<?>> items;

    /** @param items asked for late: they need services that read dossiers */
    GreenChannel(Dossiers dossiers, StoredJson stored, ObjectProvider<Item<?>> items) {
        this.dossiers = dossiers;
        this.stored = stored;
        this.items = items;
    }

    public boolean of(Handling handling) {
        return items.stream()
                .filter(item -> item.word().equals(handling.item()))
                .anyMatch(item -> item.comesFirst(
                        stored.read(handling.request().text()),
                        handling.profile(),
                        Dossier.area(handling.office()),
                        () -> dossiers.submittedOn(handling)));
    }
}
