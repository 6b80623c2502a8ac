package org.zaijiuye.register.certificate;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaijiuye.guide.ItemGuide;
import org.zaijiuye.guide.Provision;
import org.zaijiuye.policy.ParameterReader;
import org.zaijiuye.shared.Reason.Confidence;

/** Item 7 for the public guide. */
@Component
class CertificateGuide implements ItemGuide {

    @Override
    public String item() {
        return "certificate";
    }

    @Override
    public String audience() {
        return "已经办理失业登记或者就业登记的人员";
    }

    @Override
    public List<Provision> conditions(ParameterReader asked) {
        return List.of(
                Provision.of("有在册的失业登记或者就业登记", CertificateRules.CERTIFICATE),
                Provision.of("一人一证；遗失、损毁的可以补发，证号不变", CertificateRules.CERTIFICATE, Confidence.TYPICAL));
    }

    @Override
    public List<Provision> effects(ParameterReader asked) {
        return List.of(
                Provision.of("免费发给电子证照，记载失业登记、就业登记、认定和享受政策的情况", CertificateRules.CERTIFICATE),
                Provision.of("选纸质证的，{cert.paperDays}个工作日内制发", CertificateRules.CERTIFICATE, asked));
    }

    @Override
    public List<Provision> endings(ParameterReader asked) {
        return List.of(Provision.ofPractice("终身有效；失业登记因法定情形注销的，证书的状态随之更新，再次登记后恢复", Confidence.TYPICAL));
    }
}
