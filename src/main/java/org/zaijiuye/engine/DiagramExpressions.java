package org.zaijiuye.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.problem.UnwrapRefusal;

/**
 * All that expressions reach, however their diagram got in: variables, the delegates, what may be asked
 * ({@link AskedByDiagrams}) and the business key of the execution; no other bean, no service of the engine, no class.
 */
final class DiagramExpressions extends JuelExpressionManager {

    private static final String BUSINESS_KEY = "processBusinessKey";

    private final ListableBeanFactory program;

    DiagramExpressions(ListableBeanFactory program) {
        this.program = program;
    }

    /** Refuses with the bare sentence, which an incident then shows. */
    @Override
    public JuelExpression createExpression(String text) {
        return new JuelExpression(createValueExpression(text), this, text) {

            @Override
            public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
                try {
                    return super.getValue(scope, execution);
                } catch (ProcessEngineException e) {
                    throw UnwrapRefusal.bare(e);
                }
            }
        };
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        List.of(
                        new VariableScopeElResolver(),
                        new VariableContextElResolver(),
                        new Beans(),
                        new MapELResolver(true),
                        new Answers())
                .forEach(resolver::add);
        return resolver;
    }

    private boolean isForDiagrams(String name) {
        return program.containsBean(name)
                && Stream.of(DiagramStep.class, AskedByDiagrams.class)
                        .anyMatch(kind -> program.findAnnotationOnBean(name, kind) != null);
    }

    /** Comes after the variables: what neither knows is refused. */
    private final class Beans extends ReadOnlyMapELResolver {

        Beans() {
            super(Map.of());
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object name) {
            if (base != null) {
                return null;
            }
            if (!isForDiagrams(name.toString())) {
                throw refusal(name);
            }
            context.setPropertyResolved(true);
            return program.getBean(name.toString());
        }
    }

    /** Also of a moment, as the engine's own {@code dateTime()} gives it: filters of tasks count days from it. */
    private static final class Answers extends BeanELResolver {

        Answers() {
            super(true);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            requireAnswer(base, property);
            return super.getValue(context, base, property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
            requireAnswer(base, method);
            return super.invoke(context, base, method, types, values);
        }

        private static void requireAnswer(Object base, Object asked) {
            var mayBeAsked = base instanceof DelegateExecution
                    ? asked.equals(BUSINESS_KEY)
                    : base instanceof DateTime
                            || AnnotationUtils.findAnnotation(base.getClass(), AskedByDiagrams.class) != null;
            if (!mayBeAsked) {
                throw refusal(asked);
            }
        }
    }

    private static NotAllowed refusal(Object asked) {
        return new NotAllowed("流程图的表达式用了“" + asked + "”：它不是这里的变量，也不是程序提供给流程图的步骤和判断，没有执行。请管理员改正流程图，然后重试。");
    }
}
