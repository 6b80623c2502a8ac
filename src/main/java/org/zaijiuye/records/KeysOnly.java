package org.zaijiuye.records;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of these tables a query reads only columns that never change once a row is there, and what it answers lies in another
 * table: a change of them leaves its answer as it was ({@link RecordReads}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface KeysOnly {

    String[] value();
}
