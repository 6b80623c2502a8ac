package org.zaijiuye.application.form;

import static org.zaijiuye.application.form.FormCheck.fault;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.CityWindow;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.shared.Fault;

/** Number, office and time of a submission. */
@Component
class HeaderCheck implements FormCheck {

    private final Offices offices;
    private final CityWindow cityWindow;

    HeaderCheck(Offices offices, CityWindow cityWindow) {
        this.offices = offices;
        this.cityWindow = cityWindow;
    }

    @Override
    public Stream<Fault> faults(Draft draft) {
        return Stream.of(number(draft), office(draft), time(draft), registerOffice(draft))
                .flatMap(Optional::stream);
    }

    private static Optional<Fault> number(Draft draft) {
        var office = draft.text("office");
        return draft.text("applicationNumber")
                .filter(number -> !draft.online() && office.isPresent())
                .filter(number -> !number.matches(Pattern.quote(office.orElseThrow()) + "-[0-9]{8}-[0-9]{5}"))
                .map(number -> fault(
                        "applicationNumber",
                        "FIELD_INVALID",
                        "窗口申请的编号应为“受理机构代码-年月日-5位序号”，例如 371082001-20251104-00017，请重新编号。"));
    }

    /** A city office handles nothing itself: what its window accepts another office must be there for. */
    private Optional<Fault> office(Draft draft) {
        return draft.text("office").flatMap(code -> {
            var office = offices.findById(code);
            if (office.isEmpty()) {
                return Optional.of(fault("office", "FIELD_INVALID", "没有代码为“" + code + "”的受理机构，请选择本市的街道、区县或者经办机构。"));
            }
            var residence = draft.text("applicant", "residenceArea").orElse("");
            return office.filter(each -> each.level() == Office.Level.CITY)
                    .filter(each -> cityWindow
                            .handling(each, residence, draft.now().toLocalDate())
                            .isEmpty())
                    .map(each -> fault(
                            "office",
                            "FIELD_INVALID",
                            "参数“" + CityWindow.OFFICE_OUTSIDE_CITY
                                    + "”写的机构不存在，市级窗口受理的件没有机构办理；请管理员改正参数，或者选择本市任一街道、区县受理。"));
        });
    }

    private static Optional<Fault> time(Draft draft) {
        var text = draft.text("submittedAt");
        var read = draft.submittedAt();
        if (text.isPresent() && read.isEmpty()) {
            return Optional.of(fault("submittedAt", "FIELD_INVALID", "提交时间不存在，请填写实际存在的日期和时间。"));
        }
        return read.filter(at -> at.isAfter(draft.now()))
                .map(at -> fault("submittedAt", "FIELD_INVALID", "提交时间晚于现在，请核对发送方的时钟。"));
    }

    private Optional<Fault> registerOffice(Draft draft) {
        return draft.text("unemployment", "registerOrg")
                .filter(code -> !offices.existsById(code))
                .map(code -> fault("unemployment.registerOrg", "FIELD_INVALID", "没有代码为“" + code + "”的登记受理机构，请重新选择。"));
    }
}
