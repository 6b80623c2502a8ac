package org.zaijiuye.office;

/**
 * An address under {@code /public/} to which everybody may send a form. Rooms and items bring theirs as beans beside
 * their controllers; every other address there is for reading only.
 *
 * @param path as Spring matches it, {@code *} for one part
 */
public record PublicForm(String path) {}
