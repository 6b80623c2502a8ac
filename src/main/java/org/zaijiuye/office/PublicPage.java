package org.zaijiuye.office;

/**
 * A page that everybody may open. Rooms and items bring theirs as beans beside their controllers; the start page and the
 * navigation of all public pages list them in the order of their {@code @Order}.
 *
 * @param path begins with {@code /public/}
 * @param title short, as the navigation shows it
 * @param description one sentence: what can be done there
 */
public record PublicPage(String path, String title, String description) {}
