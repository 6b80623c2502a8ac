package org.zaijiuye.serve.referral.match;

import java.util.List;
import org.zaijiuye.records.WorkType;

/** What a match looks at in a post; read from the index column by column, so that what is not needed is not read. */
public interface Post {

    long id();

    String occupation();

    /** Six digits. */
    String county();

    WorkType workType();

    /** The least pay, yuan a month. */
    int pay();

    /** Of part-time work, else 0. */
    int weeklyHours();

    int experienceYears();

    boolean hazardous();

    boolean nightWork();

    boolean heavyLabour();

    /** Days since 1970. */
    long publishedDay();

    /** The last day on which one can apply. */
    long closesDay();

    /** Kilometres from a place; negative where it is not known where the post is. */
    double kmFrom(Place place);

    List<Skill> skills();

    /**
     * A skill that is asked for.
     *
     * @param words into which it was cut
     */
    record Skill(String name, List<String> words) {}
}
