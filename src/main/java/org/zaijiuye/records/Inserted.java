package org.zaijiuye.records;

import org.springframework.data.domain.Persistable;

/** A row whose key is given by us: saved once, changed only by the statements of its repository. */
interface Inserted<K> extends Persistable<K> {

    @Override
    default boolean isNew() {
        return true;
    }
}
