package org.zaijiuye.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.zaijiuye.shared.Xml;

/**
 * What may not stand in a diagram at all, or only with certain values, because the engine would fail at it later or do
 * more than anybody should. What stands just so in the program's own diagram of the process may stay there.
 *
 * @param place {@code element@attribute} by their local names, without an attribute for the element's own text
 * @param message may show the attribute's name and the value
 */
record Restriction(Pattern place, Pattern allowed, String code, String message) {

    /** Nothing at all is {@code (?!)}. */
    private static final List<Restriction> ALL = """
            script(Task)?@ ; (?!) ; SCRIPT ; 不支持脚本，请改用程序中的委托（delegateExpression）
            .*@(language|resource) ; (?!) ; SCRIPT ; 不支持脚本，请去掉表达式的语言或者外部文件（%s）
            .*@(.*[cC]lass|variableMappingDelegateExpression) ; (?!) ; CLASS ; 不支持 camunda:%s，请改用程序中的委托（delegateExpression）
            connector@ ; (?!) ; CONNECTOR ; 不支持连接器，请删除；要调用外部系统，请用外部任务
            (signal|conditional)EventDefinition@ ; (?!) ; EVENT ; 程序不会发出这个事件，办件会停在这里，请删除或改用定时
            (task|manualTask)@ ; (?!) ; NO_WORK ; 没有说明由谁办，办件会直接越过；由人办的请改为“User Task”，由程序办的改为“Service Task”
            failedJobRetryTimeCycle@ ; (?!) ; RETRY ; 失败后何时重试由程序决定，请删除重试周期（Retry time cycle）
            form(Data|Property)@ ; (?!) ; FORM_DATA ; 不支持画在图里的表单字段，请删除，改用表单文件（Camunda Forms）
            .*@formKey ; (?!) ; FORM_KEY ; 不支持 camunda:formKey，请用 camunda:formRef 指明表单
            in@businessKey ; [$#]\\{(execution.processBusinessKey|\\w+\\.(number|handling)\\(execution[^)]*\\))} ; BUSINESS_KEY ; 业务编号 %s=“%s”不能改成别的，请填 ${execution.processBusinessKey}
            (in|out)@variables ; (?!) ; VARIABLE ; %s=“%s”会改写程序自己的变量，请改为逐个写明变量（Source、Target）
            .*@caseRef ; (?!) ; CASE ; 不支持 CMMN，请改为调用流程
            .*@(assignee|candidateUsers) ; (?!) ; PERSON ; 办理人不能指定到人，请清空 %s，只填办理组（Candidate groups）
            .*@candidateStarter(Groups|Users) ; (?!) ; STARTER ; %s=“%s”不起作用，请清空；谁能发起，由 Admin 的“授权 → 流程定义”里的 CREATE_INSTANCE 决定
            (resourceRole|potentialOwner|humanPerformer)@ ; (?!) ; PERSON ; 办理人不能指定到人，请删除，只填办理组（Candidate groups）
            .*(Task|Definition)@type ; external ; TYPE ; 不支持 camunda:%s=“%s”，请改用委托或外部任务（External）
            .*@(is[EIFS].*|cancelActivity|triggeredByEvent) ; true|false ; YES_OR_NO ; %s=“%s”应为 true 或 false，请改正
            loopCardinality@ ; [1-9][0-9]? ; TIMES ; 重复次数%s“%s”应为1至99的整数，请改正
            .*@collection ; [$#]\\{.+} ; COLLECTION ; %s=“%s”在办理时没有值，请改为程序的流程图里的 ${…}；只要次数的，请填 Loop cardinality
            conditionExpression@|completionCondition@ ; (?s).*[$#]\\{.* ; CONDITION ; 条件%s“%s”不是表达式，请写成 ${…}，例如 ${case.office == '371082-si'}
            (transaction|adHocSubProcess|cancelEventDefinition)@ ; (?!) ; SUB_PROCESS ; 流程引擎办不了事务子流程和临时子流程，也没有谁接住取消事件，办件会停在这里，请改为普通的子流程（Sub-process）和结束事件
            standardLoopCharacteristics@ ; (?!) ; LOOP ; 标准循环（Loop）不起作用，只会办一次；要几个人办的请改为多实例（Multi-instance），要重办的请用网关连回去
            .*@(p|jobP|taskP)riority ; -?[0-9]{1,9} ; PRIORITY ; 优先级 %s=“%s”应为整数，请改正，或者清空
            process@historyTimeToLive ; [1-9][0-9]{0,4}|P[1-9][0-9]{0,4}D ; HISTORY ; 历史保存期 %s=“%s”应为天数，例如 P180D，请改正
            .*@(calledElement|formRef)Binding ; deployment|latest ; BINDING ; %s=“%s”在办理时找不到，请改为“latest”
            .*@decisionRefBinding ; latest ; BINDING ; %s=“%s”在办理时找不到，请改为“latest”
            .*@(calledElement|formRef|decisionRef)(Version.*|TenantId) ; (?!) ; BINDING ; %s=“%s”在办理时找不到，请清空
            .*@(id|name|targetNamespace|.*Code|.*[vV]ariable|source|target) ; (?s).{0,200} ; LENGTH ; %s 太长，最多200个字，办理时存不下，请改短
            (documentation|.*Parameter)@ ; (?s).{0,4000} ; LENGTH ; 文字太长，最多4000个字，办理时存不下，请改短
            process@versionTag ; .{0,64} ; LENGTH ; %s 太长，最多64个字，请改短
            .*@(error|escalation)Code ; [^.]* ; ERROR_CODE ; %s=“%s”是 Java 类的写法，会把程序的拒绝吞掉；请改为不带小数点的代码
            """.lines()
            .map(row -> row.split(" ; "))
            .map(row -> new Restriction(Pattern.compile(row[0]), Pattern.compile(row[1]), row[2], row[3]))
            .toList();

    static void check(ModelFaults faults, Element element) {
        check(faults, element, "", Xml.ownText(element).strip());
        Xml.attributes(element)
                .forEach(attribute -> check(faults, element, attribute.getLocalName(), attribute.getValue()));
    }

    private static void check(ModelFaults faults, Element element, String attribute, String value) {
        var written = element.getLocalName() + "@" + attribute;
        ALL.stream()
                .filter(rule -> rule.place.matcher(written).matches()
                        && !rule.allowed.matcher(value).matches()
                        && faults.known()
                                .program()
                                .in(ModelFile.process(element), element.getLocalName())
                                .noneMatch(element::isEqualNode))
                .forEach(rule -> faults.add(element, rule.code, rule.message.formatted(attribute, value)));
    }
}
