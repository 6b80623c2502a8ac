package org.zaijiuye.register.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zaijiuye.desk.CaseView;
import org.zaijiuye.desk.SeparationOfDuties;
import org.zaijiuye.records.Certificate;
import org.zaijiuye.records.Certificates;
import org.zaijiuye.records.StateTransitions;

/** What both tasks about a paper copy show, and who must not work them. */
@Component
class PaperView {

    private final CaseView view;
    private final SeparationOfDuties duties;
    private final PaperCopies copies;
    private final Certificates certificates;
    private final StateTransitions transitions;

    PaperView(
            CaseView view,
            SeparationOfDuties duties,
            PaperCopies copies,
            Certificates certificates,
            StateTransitions transitions) {
        this.view = view;
        this.duties = duties;
        this.copies = copies;
        this.certificates = certificates;
        this.transitions = transitions;
    }

    PaperCopy copy(String handling) {
        return copies.findByHandling(handling)
                .orElseThrow(() -> new IllegalStateException("no paper copy was asked for by " + handling));
    }

    /** The case, and the number, the way to its holder and the reason of another copy. */
    Map<String, Object> of(String handling) {
        var copy = copy(handling);
        var certificate = certificates.findById(copy.certificateId()).orElseThrow();
        var shown = new LinkedHashMap<>(view.of(handling));
        shown.put("certNo", certificate.number());
        shown.put("sheet", sheet(certificate));
        shown.put("deliver", Delivery.valueOf(copy.deliver()).title());
        shown.put("posted", copy.deliver().equals(Delivery.POST.name()));
        shown.put("paperDue", copy.dueOn().toString());
        shown.put("reissue", reissue(copy));
        return shown;
    }

    /** Where the certificate is, ready for printing. */
    private static String sheet(Certificate certificate) {
        return "/office/certificates/" + certificate.number();
    }

    private static String reissue(PaperCopy copy) {
        var reason = copy.reissueReason();
        return reason == null ? "首次制证" : "补发：" + ReissueReason.valueOf(reason).title();
    }

    /** Nobody makes their own certificate or a relative's. */
    @Nullable
    String ownCase(String handling, String user) {
        return duties.ownCase(transitions.handling(handling).personId(), user);
    }

    List<String> concerned(String handling) {
        return duties.concerned(transitions.handling(handling).personId());
    }
}
