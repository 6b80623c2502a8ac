package org.zaijiuye.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.Item;

/** The items that are built, by their word. */
@Component
public class Items {

    private final ObjectProvider<Item<?>> items;

    /** Asked for late: items need services that ask for items. */
    Items(ObjectProvider<Item<?>> items) {
        this.items = items;
    }

    public Item<?> of(String word) {
        return find(word).orElseThrow(() -> new IllegalStateException("there is no item " + word));
    }

    public Optional<Item<?>> find(String word) {
        return all().stream().filter(item -> item.word().equals(word)).findFirst();
    }

    /** In the order of the annex. */
    public List<Item<?>> all() {
        return items.stream().sorted(Comparator.comparingInt(Item::number)).toList();
    }
}
