package org.zaijiuye.register.certificate;

import java.util.List;
import org.zaijiuye.shared.Decision;
import org.zaijiuye.shared.Law;
import org.zaijiuye.shared.LegalBasis;
import org.zaijiuye.shared.Reason;
import org.zaijiuye.shared.Reason.Confidence;
import org.zaijiuye.shared.Statement;

/** Who gets a certificate, and when another paper copy of it (policy.md §5.7). */
final class CertificateRules {

    static final LegalBasis CERTIFICATE = Law.EMPLOYMENT_SERVICE.article("第六十一条");

    private CertificateRules() {}

    /** On what an official may refuse. */
    static List<Reason> refusable() {
        return List.of(
                new Reason("CERT_NO_REG", "经核实没有在册的失业登记或者就业登记", CERTIFICATE),
                new Reason("CERT_DUPLICATE", "经核实已持有就业创业证", CERTIFICATE),
                new Reason("NAME_MISMATCH", "经核实身份信息不符", CERTIFICATE),
                new Reason("DEAD", "经核实该人员已死亡或户口已注销", CERTIFICATE));
    }

    static Decision<CertificateGrant> decide(CertificateClaim claim) {
        return Decision.conclude(
                refusals(claim),
                doubts(claim),
                new CertificateGrant(claim.certificate(), claim.paper()),
                Reason.all(
                        new Reason("CERT_ELIGIBLE", "已办理失业登记或者就业登记，免费发给就业创业证", CERTIFICATE)
                                .when(claim.certificate() == null),
                        new Reason("CERT_COPY", "已持有就业创业证，制发纸质证，证号不变", CERTIFICATE, Confidence.TYPICAL)
                                .when(claim.certificate() != null)));
    }

    private static List<Reason> refusals(CertificateClaim claim) {
        return Reason.all(
                new Reason("CERT_NO_REG", "没有在册的失业登记或者就业登记，请先办理登记再申领", CERTIFICATE)
                        .when(!claim.registered() && !claim.employed()),
                duplicate(claim).when(isDuplicate(claim)),
                photo().when(claim.paper() && !claim.photo()),
                new Reason("DEAD", "公安人口信息显示该人员已死亡或户口已注销；如信息有误，请先向公安机关更正", CERTIFICATE)
                        .when(Boolean.FALSE.equals(claim.alive())),
                new Reason("ITEM_OPEN", "本事项已在办理中，办件编号" + claim.openHandling(), CERTIFICATE)
                        .when(claim.openHandling() != null));
    }

    /** Whoever holds one gets no second; a first paper copy is none, and another one needs its reason. */
    private static boolean isDuplicate(CertificateClaim claim) {
        var another = claim.paperIssued() && claim.reissueReason() == null;
        return claim.certificate() != null && (!claim.paper() || another);
    }

    private static Reason duplicate(CertificateClaim claim) {
        var again = claim.paper() ? "纸质证已经制发；遗失、损毁或者登记事项变更的，请填写补发原因后重新申请，证号不变" : "一人一证，终身有效，无需再领";
        return new Reason(
                "CERT_DUPLICATE", "已持有就业创业证，证号" + claim.certificate() + "，" + again, CERTIFICATE, Confidence.TYPICAL);
    }

    static Reason photo() {
        return new Reason("CERT_PHOTO", "申领纸质证须附一张近期免冠照片，格式为 jpg 或者 png", CERTIFICATE, Confidence.TYPICAL);
    }

    private static List<Reason> doubts(CertificateClaim claim) {
        var said = Statement.on("psb", claim.statements());
        return Reason.all(
                new Reason("DEAD_UNVERIFIED", "人口信息待核实" + said, CERTIFICATE).when(claim.alive() == null),
                new Reason("NAME_MISMATCH", "申请表上的姓名与公安人口库登记的姓名不一致，待核实", CERTIFICATE)
                        .when(Boolean.FALSE.equals(claim.nameMatches())),
                new Reason("NAME_UNVERIFIED", "姓名待核实" + said, CERTIFICATE).when(claim.nameMatches() == null));
    }
}
