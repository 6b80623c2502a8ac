package org.zaijiuye.engine;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;

/**
 * A delegate that belongs to certain processes ({@link DiagramStep}) works in no other, in whatever way a diagram calls it;
 * and what one of our processes does for a handling it does only where what called it works for the same case ({@link CaseCalls}).
 */
@Component
class StepPlaces implements BeanPostProcessor {

    private final ObjectProvider<DiagramSteps> steps;
    private final ObjectProvider<CaseCalls> calls;

    StepPlaces(ObjectProvider<DiagramSteps> steps, ObjectProvider<CaseCalls> calls) {
        this.steps = steps;
        this.calls = calls;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JavaDelegate) || mayStandAnywhere(bean)) {
            return bean;
        }
        var proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> inPlace(name, call));
        return proxy.getProxy(bean.getClass().getClassLoader());
    }

    private static boolean mayStandAnywhere(Object bean) {
        var step = AnnotationUtils.findAnnotation(bean.getClass(), DiagramStep.class);
        return step != null && step.processes().length == 0;
    }

    private @Nullable Object inPlace(String bean, MethodInvocation call) throws Throwable {
        if (call.getMethod().getName().equals("execute")
                && call.getArguments().length == 1
                && call.getArguments()[0] instanceof ExecutionEntity execution) {
            requirePlace(bean, execution);
        }
        return call.proceed();
    }

    private void requirePlace(String bean, ExecutionEntity execution) {
        var process = execution.getProcessDefinition().getKey();
        if (!steps.getObject().allows(bean, process)) {
            throw new NotAllowed("步骤“" + execution.getCurrentActivityName() + "”（" + bean + "）不能用在流程 " + process
                    + " 中，没有执行。请管理员从流程图中去掉该步骤。");
        }
        calls.getObject().requireCaller(execution.getProcessInstance());
    }
}
