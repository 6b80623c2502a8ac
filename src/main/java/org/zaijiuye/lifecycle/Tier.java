package org.zaijiuye.lifecycle;

import java.util.Arrays;

/** The two layers of service: everybody gets the first, the second only who needs more than the market (威人社字〔2025〕17号). */
public enum Tier {
    MARKET(1, "市场化服务"),
    AID(2, "就业援助");

    private final int number;
    private final String title;

    Tier(int number, String title) {
        this.number = number;
        this.title = title;
    }

    public static Tier of(int number) {
        return Arrays.stream(values())
                .filter(each -> each.number == number)
                .findFirst()
                .orElseThrow();
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }
}
