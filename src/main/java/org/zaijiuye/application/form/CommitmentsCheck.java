package org.zaijiuye.application.form;

import static org.zaijiuye.application.form.FormCheck.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.shared.Fault;

/** Without the commitments and a signature there is no application (告知承诺制). */
@Component
class CommitmentsCheck implements FormCheck {

    private static final String BLOCK = "commitments";
    private static final Map<String, String> DEMANDED = demanded();

    @Override
    public Stream<Fault> faults(Draft draft) {
        return Stream.concat(
                refused(draft), Stream.of(signedAt(draft), scan(draft)).flatMap(Optional::stream));
    }

    private static Stream<Fault> refused(Draft draft) {
        var given = draft.form().path(BLOCK);
        return DEMANDED.entrySet().stream()
                .filter(entry ->
                        given.has(entry.getKey()) && !given.path(entry.getKey()).booleanValue())
                .map(entry -> fault(
                        BLOCK + "." + entry.getKey(), "FIELD_INVALID", "须同意“" + entry.getValue() + "”才能受理，请阅读后确认。"));
    }

    private static Optional<Fault> signedAt(Draft draft) {
        return draft.text(BLOCK, "signedAt")
                .filter(text -> Moments.read(text, draft.zone())
                        .filter(at -> !at.isAfter(draft.now()))
                        .isEmpty())
                .map(text -> fault(BLOCK + ".signedAt", "FIELD_INVALID", "签署时间不存在或者晚于现在，请核对。"));
    }

    private static Optional<Fault> scan(Draft draft) {
        var scanned = draft.form().path(BLOCK).path("signature").asText().equals("SCAN");
        return scanned && !draft.form().path(BLOCK).has("documentId")
                ? Optional.of(fault(BLOCK + ".documentId", "FIELD_MISSING", "扫描签署的，请上传签署页并填写材料编号。"))
                : Optional.empty();
    }

    private static Map<String, String> demanded() {
        var demanded = new LinkedHashMap<String, String>();
        demanded.put("truthful", "真实性承诺");
        demanded.put("dataQuery", "数据查询授权");
        demanded.put("reportChanges", "就业状况变化报告承诺");
        return demanded;
    }
}
