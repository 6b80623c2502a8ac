package org.zaijiuye.review;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.CaseView;
import org.zaijiuye.desk.Colleagues;
import org.zaijiuye.records.Opinion;
import org.zaijiuye.records.Opinions;

/** A case that a later step sent back to the first reviewer: by whom, why, and whose it was before. */
@Component
class ReturnedCase {

    private static final String RETURN = "RETURN";
    private static final String DECLINE = "DECLINE";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Opinions opinions;
    private final Colleagues colleagues;
    private final CaseView view;

    ReturnedCase(Opinions opinions, Colleagues colleagues, CaseView view) {
        this.opinions = opinions;
        this.colleagues = colleagues;
        this.view = view;
    }

    /** One line for the top of the form: when, by whom and why. */
    Optional<String> reason(String handling) {
        return sentBack(handling).map(opinion -> line(handling, opinion));
    }

    /** Who reviewed the case first before it was sent back. */
    Optional<String> holder(String handling) {
        return sentBack(handling).flatMap(back -> opinions.of(handling).stream()
                .filter(opinion -> opinion.step().endsWith(":" + Step.FIRST_REVIEW))
                .map(Opinion::userId)
                .reduce((first, last) -> last));
    }

    private String line(String handling, Opinion back) {
        var what = back.choice().equals(DECLINE) ? "未同意再次补正" : "退回";
        var text = "%s　%s　%s：%s"
                .formatted(
                        back.givenAt().format(MINUTE),
                        colleagues.called(back.userId()),
                        what,
                        back.comment().text().replaceAll("\\R", " "));
        return view.veiled(handling, text);
    }

    private Optional<Opinion> sentBack(String handling) {
        return opinions.of(handling).stream()
                .reduce((first, last) -> last)
                .filter(last -> last.choice().equals(RETURN) || last.choice().equals(DECLINE));
    }
}
