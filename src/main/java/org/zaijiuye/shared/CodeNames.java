package org.zaijiuye.shared;

/** What the codes of one vocabulary stand for, for those who read them; a bean that {@link NamedBy} points to. */
public interface CodeNames {

    /** The name, with the code in brackets where people work by it; the code alone where it has no name any more. */
    String of(String code);
}
