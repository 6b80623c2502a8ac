package org.zaijiuye.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.Item;

/** The items that are built, by their word. */
@Component
public class Items {

    private final Map<String, Item> byWord;

    Items(List<Item> items) {
        byWord = items.stream().collect(Collectors.toMap(Item::word, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    public Item of(String word) {
        return find(word).orElseThrow(() -> new IllegalStateException("there is no item " + word));
    }

    public Optional<Item> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    public Collection<Item> all() {
        return byWord.values();
    }
}
