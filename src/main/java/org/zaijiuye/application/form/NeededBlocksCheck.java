package org.zaijiuye.application.form;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.decision.ItemRegistry;
import org.zaijiuye.shared.Fault;
import org.zaijiuye.shared.FormBlock;
import org.zaijiuye.shared.Item;

/** Blocks of the form that only some items need must be there where one of these is chosen. */
@Component
class NeededBlocksCheck implements FormCheck {

    private final ItemRegistry items;

    NeededBlocksCheck(ItemRegistry items) {
        this.items = items;
    }

    @Override
    public Stream<Fault> faults(Draft draft) {
        return Arrays.stream(FormBlock.values())
                .filter(block -> !draft.form().has(block.field()))
                .filter(block -> needing(block).stream().anyMatch(item -> draft.chosen(item.word())))
                .map(this::missing);
    }

    private Fault missing(FormBlock block) {
        var titles = needing(block).stream().map(Item::title).collect(Collectors.joining("或者"));
        return FormCheck.fault(block.field(), "FIELD_MISSING", "选择" + titles + "的，请填写“" + block.title() + "”。");
    }

    private List<Item<?>> needing(FormBlock block) {
        return items.all().stream()
                .filter(item -> item.description().needs().contains(block))
                .toList();
    }
}
