package org.zaijiuye.assist.hardship;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Outbox;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.RecognitionState;

/** Tells people what became of their recognition, why, and how to object. */
@Component
class RecognitionNotices {

    private static final String REMEDY = "对此有异议的，可以自收到本通知之日起向认定机构申请复核，并提交相关材料。";

    private final Outbox outbox;

    RecognitionNotices(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Nobody is left to be told of a death. */
    void ended(Recognition recognition, Standing.End end) {
        if (end.reason() == EndReason.D11) {
            return;
        }
        var fraud = end.reason() == EndReason.FRAUD;
        var title = fraud ? "就业困难人员认定已取消" : "已退出就业困难人员";
        var text = "您的就业困难人员认定（编号%s）%s，最后一日为%s，事由：%s（%s）。%s%s"
                .formatted(
                        recognition.number(),
                        fraud ? "已取消" : "已退出",
                        end.lastDay(),
                        end.reason().title(),
                        HardshipRules.RECOGNITION.citation(),
                        fraud ? "据此领取的补贴将依法追回。" : "失业登记后符合条件的，可以重新申请认定。",
                        REMEDY);
        tell(recognition, end.reason().name() + ":" + end.lastDay(), title, text);
    }

    void holds(Recognition recognition, RecognitionState state) {
        var enjoying = state == RecognitionState.ENJOYING_POLICY;
        var title = enjoying ? "就业困难人员认定继续有效" : "就业困难人员认定已恢复";
        var text = "您的就业困难人员认定（编号%s）%s（%s）。"
                .formatted(
                        recognition.number(),
                        enjoying ? "在灵活就业期间继续有效，可以按规定申领社会保险补贴" : "继续有效",
                        HardshipRules.RECOGNITION.citation());
        tell(recognition, state + ":" + recognition.endedOn() + ":" + recognition.state(), title, text);
    }

    /** A category is lost after a time of grace. */
    void categoryEnds(Recognition recognition, Category category, EndReason reason, LocalDate lastDay) {
        var text = "您的就业困难人员认定（编号%s）中的“%s”保留到%s，事由：%s（%s）。其他类别不受影响；没有其他类别的，届时退出。%s"
                .formatted(
                        recognition.number(),
                        category.title(),
                        lastDay,
                        reason.title(),
                        category.basis().citation(),
                        REMEDY);
        tell(recognition, category.code() + ":" + lastDay, "就业困难人员认定类别变动", text);
    }

    private void tell(Recognition recognition, String key, String title, String text) {
        var handling = recognition.handling();
        outbox.tellPerson(recognition.personId(), handling, handling + ":" + key, title, text);
    }
}
