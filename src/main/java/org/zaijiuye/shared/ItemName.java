package org.zaijiuye.shared;

/**
 * What an item is called.
 *
 * @param word REST code, package and prefix of its variable, for example {@code benefit} (design.md §2)
 * @param number the last two digits of its handling numbers: 1 to 14 as in the annex, 15 to 99 for what is not in it
 * @param title the Chinese name
 */
public record ItemName(String word, int number, String title, Stage stage) {

    public ItemName {
        if (!word.matches("[a-z]+") || number < 1 || number > 99) {
            throw new IllegalArgumentException("no name of an item: " + word + " " + number);
        }
    }
}
