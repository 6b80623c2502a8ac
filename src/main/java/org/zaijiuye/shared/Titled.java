package org.zaijiuye.shared;

/** A code that people read: its Chinese wording for applicants and officials, where the code itself is for programs. */
public interface Titled {

    String title();
}
