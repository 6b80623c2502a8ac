package org.zaijiuye.application;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

/** The one variable of ApplicationProcess: the form passes through, and nothing stays. */
final class ApplicationVariables {

    static final String APPLICATION = "application";

    private ApplicationVariables() {}

    /** What a start of the process is given. */
    static VariableMap start(String form) {
        return Variables.putValueTyped(APPLICATION, Variables.stringValue(form, true));
    }

    /**
     * The form that the process was started with.
     *
     * @throws Rejected 422 if it is missing, would be kept by the engine, or did not come alone
     */
    static String submitted(DelegateExecution execution) {
        var given = execution.getVariablesTyped(false);
        var others = given.keySet().stream()
                .filter(name -> !name.equals(APPLICATION))
                .sorted()
                .map(name -> fault(name, "FIELD_UNKNOWN", "启动时只接受变量 application，请删去“" + name + "”。"));
        var own = fault(given).stream();
        var faults = Stream.concat(own, others).toList();
        if (!faults.isEmpty()) {
            throw new Rejected(422, "启动申请流程的变量有误，没有保存。", faults);
        }
        return given.getValueTyped(APPLICATION).getValue().toString();
    }

    private static Optional<Fault> fault(VariableMap given) {
        var form = given.getValueTyped(APPLICATION);
        if (form == null || form.getValue() == null) {
            return Optional.of(fault(APPLICATION, "FIELD_MISSING", "请以变量 application 提交申请表（String 或 Json）。"));
        }
        if (!form.isTransient()) {
            return Optional.of(fault(
                    APPLICATION,
                    "FIELD_INVALID",
                    "变量 application 含个人信息，不得留在引擎中，请设置 \"valueInfo\":{\"transient\":true}。"));
        }
        return Set.of("string", "json").contains(form.getType().getName())
                ? Optional.empty()
                : Optional.of(fault(APPLICATION, "FIELD_INVALID", "变量 application 的类型应为 String 或 Json。"));
    }

    private static Fault fault(String name, String code, String message) {
        return new Fault(name, null, code, message, null);
    }
}
