package org.zaijiuye.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaijiuye.policy.PolicyGapException;
import org.zaijiuye.shared.Decision.Referred;
import org.zaijiuye.shared.Item;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Ruling;

/** The items that are built, by their word. */
@Component
public class ItemRegistry {

    /** The code of the reason that a table has no row for the case; nobody can grant what has no value. */
    public static final String NO_PARAMETER = "PARAMETER_MISSING";

    private final ObjectProvider<Item<?>> items;

    /** Asked for late: items need services that ask for items. */
    ItemRegistry(ObjectProvider<Item<?>> items) {
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

    /**
     * Asks an item's rule. Where a parameter table has no row for the case, say for a place of insurance outside the
     * city, a person must see to it: the answer is REFERRED, never an error that leaves the handling lying.
     */
    public static <F extends Record> Ruling judge(Item<F> item, F facts) {
        try {
            return item.decide(facts);
        } catch (PolicyGapException e) {
            return new Ruling(new Referred<Record>(null, List.of(gap(e)), List.of()), List.of());
        }
    }

    private static Reason gap(PolicyGapException gap) {
        return new Reason(
                NO_PARAMETER,
                gap.getMessage() + "。请核对地区和日期；确属缺行的，由参数管理员补充后再重新判定",
                Law.PARAMETER_TABLES.article("适用范围"),
                Reason.Confidence.ASSUMED);
    }
}
