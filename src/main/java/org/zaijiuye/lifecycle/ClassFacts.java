package org.zaijiuye.lifecycle;

import java.time.LocalDate;

/**
 * What decides the group and the layer of a registered person.
 *
 * @param hardship recognised as a person with employment difficulty (item 12)
 * @param claimant draws the unemployment benefit (item 2)
 * @param registeredSince start of the unbroken time on the register
 * @param recommendations counted ones of this case
 * @param guidances counted ones of this case
 */
public record ClassFacts(
        boolean hardship,
        boolean claimant,
        LocalDate birthDate,
        LocalDate registeredSince,
        int recommendations,
        int guidances) {

    /** Of somebody who comes onto the register and has been given nothing yet. */
    public static ClassFacts ofNewcomer(LocalDate birthDate, LocalDate registeredSince) {
        return new ClassFacts(false, false, birthDate, registeredSince, 0, 0);
    }
}
