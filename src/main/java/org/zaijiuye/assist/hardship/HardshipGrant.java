package org.zaijiuye.assist.hardship;

import java.util.List;
import org.zaijiuye.records.PolicyMode;
import org.zaijiuye.shared.Incidental;

/**
 * What is recognised.
 *
 * @param categories codes of all that match, the primary one first
 * @param name what the primary one is called
 * @param policyMode how long support may last as far as can be seen
 */
record HardshipGrant(
        List<String> categories, String name, @Incidental PolicyMode policyMode) {

    String primary() {
        return categories.get(0);
    }
}
