package org.zaijiuye.assist.startupsubsidy;

import org.zaijiuye.shared.Titled;

/** Who is given money for opening a business; which of them are, the table of parameters says. */
enum Category implements Titled {
    GRADUATE("高校毕业生"),
    STUDENT("驻本市高校在校大学生"),
    HARDSHIP("就业困难人员"),
    REGISTERED("登记失业人员"),
    VETERAN("退役军人"),
    RETURNED_WORKER("返乡农民工");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** The parameter that says whether they are given it. */
    String parameter() {
        return "startup.category." + name();
    }
}
