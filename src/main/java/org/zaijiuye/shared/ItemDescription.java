package org.zaijiuye.shared;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about an item: all that general code needs to know of it without asking its rule.
 *
 * @param requestType the item's own fields on the one form; unknown fields are faults of the form
 * @param factsType the public facts of {@code POST /api/decisions/{item}}
 * @param grounds on which an official may refuse; what the law forbids as a ground is not among them
 * @param prerequisite what must have come about before, null if nothing
 * @param excludes what cannot be chosen together with it
 * @param needs blocks of the form that it asks for
 * @param caseKinds which rows of the review routes there are for it ({@link Item#caseKind})
 * @param materialVariants which lists of papers there are for it ({@link Item#materialVariant}), and for whom each is; empty if
 *     only one
 * @param parameters that its rule reads
 * @param shareLimits shares among the parameters that the law bounds
 * @param resultWords how an applicant reads what was granted and issued, by field; what has no word only programs read
 * @param pays what money it pays, null if none
 * @param noticeBasis the law that wants a grant shown to the public first, null if none does
 * @param first whether it is handled before all other items of its application, which wait for it whatever comes of it
 * @param decidedAtOnce whether its rule alone decides, in one step: no register is asked and nobody reviews it
 */
public record ItemDescription<F extends Record>(
        ItemName name,
        Class<? extends Record> requestType,
        Class<F> factsType,
        List<Reason> grounds,
        @Nullable Prerequisite prerequisite,
        List<Exclusion> excludes,
        Set<FormBlock> needs,
        Set<String> caseKinds,
        Map<String, String> materialVariants,
        List<ParameterDefinition> parameters,
        List<ShareLimit> shareLimits,
        Map<String, String> resultWords,
        @Nullable Payout pays,
        @Nullable LegalBasis noticeBasis,
        boolean first,
        boolean decidedAtOnce) {

    /** The kind of every case before its facts are known, and for many items the only one. */
    public static final String ORDINARY = "ORDINARY";

    /** The kind of a request that another open one bars. */
    public static final String ITEM_OPEN = "ITEM_OPEN";

    /** The kind of a case whose fact its own source has confirmed, such as a death: nobody needs to look into it. */
    public static final String CERTAIN = "CERTAIN";

    public static <F extends Record> Builder<F> of(
            ItemName name, Class<? extends Record> requestType, Class<F> factsType, List<Reason> grounds) {
        return new Builder<>(name, requestType, factsType, grounds);
    }

    /** Adds what only some items have; calls form one chain up to {@link #build()}. */
    @SuppressWarnings("CanIgnoreReturnValueSuggester")
    public static final class Builder<F extends Record> {

        private final ItemName name;
        private final Class<? extends Record> requestType;
        private final Class<F> factsType;
        private final List<Reason> grounds;
        private final Set<String> caseKinds = new HashSet<>(Set.of(ORDINARY));
        private @Nullable Prerequisite prerequisite;
        private List<Exclusion> excludes = List.of();
        private Set<FormBlock> needs = Set.of();
        private final Map<String, String> materialVariants = new LinkedHashMap<>();
        private List<ParameterDefinition> parameters = List.of();
        private List<ShareLimit> shareLimits = List.of();
        private final Map<String, String> resultWords = new LinkedHashMap<>();
        private @Nullable Payout pays;
        private @Nullable LegalBasis noticeBasis;
        private boolean first;
        private boolean decidedAtOnce;

        private Builder(ItemName name, Class<? extends Record> requestType, Class<F> factsType, List<Reason> grounds) {
            this.name = name;
            this.requestType = requestType;
            this.factsType = factsType;
            this.grounds = List.copyOf(grounds);
        }

        public Builder<F> after(Prerequisite granted) {
            prerequisite = granted;
            return this;
        }

        public Builder<F> excluding(Exclusion... others) {
            excludes = List.of(others);
            return this;
        }

        public Builder<F> needing(FormBlock... blocks) {
            needs = Set.of(blocks);
            return this;
        }

        /** Kinds besides {@link #ORDINARY}. */
        public Builder<F> caseKinds(String... kinds) {
            caseKinds.addAll(Arrays.asList(kinds));
            return this;
        }

        public <E extends Enum<E> & Titled> Builder<F> materialVariants(Class<E> variants) {
            Arrays.stream(variants.getEnumConstants()).forEach(each -> materialVariants.put(each.name(), each.title()));
            return this;
        }

        public Builder<F> reading(List<ParameterDefinition> definitions) {
            parameters = List.copyOf(definitions);
            return this;
        }

        public Builder<F> limiting(ShareLimit... limits) {
            shareLimits = List.of(limits);
            return this;
        }

        /** Names a field of what is granted or issued as the applicant reads it. */
        public Builder<F> telling(String field, String word) {
            resultWords.put(field, word);
            return this;
        }

        public Builder<F> paying(Payout payout) {
            pays = payout;
            return this;
        }

        public Builder<F> announcedBy(LegalBasis law) {
            noticeBasis = law;
            return this;
        }

        public Builder<F> first() {
            first = true;
            return this;
        }

        public Builder<F> decidedAtOnce() {
            decidedAtOnce = true;
            return this;
        }

        public ItemDescription<F> build() {
            return new ItemDescription<>(
                    name,
                    requestType,
                    factsType,
                    grounds,
                    prerequisite,
                    excludes,
                    needs,
                    Set.copyOf(caseKinds),
                    Collections.unmodifiableMap(materialVariants),
                    parameters,
                    shareLimits,
                    Collections.unmodifiableMap(resultWords),
                    pays,
                    noticeBasis,
                    first,
                    decidedAtOnce);
        }
    }
}
