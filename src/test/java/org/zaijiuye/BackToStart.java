package org.zaijiuye;

import java.sql.SQLException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.zaijiuye.sandbox.SandboxBooks;

/** After a class of {@link ProcessTest} or {@link PostgresTest} their shared database holds what it held at the start. */
class BackToStart implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) throws SQLException {
        if (shared(test)) {
            test.getApplicationContext().getBean(StartState.class).keep();
        }
    }

    @Override
    public void afterTestClass(TestContext test) throws SQLException {
        if (shared(test)) {
            test.getApplicationContext().getBean(StartState.class).restore();
            SandboxBooks.forget(test.getApplicationContext());
        }
    }

    private static boolean shared(TestContext test) {
        return AnnotatedElementUtils.hasAnnotation(test.getTestClass(), ProcessTest.class)
                || AnnotatedElementUtils.hasAnnotation(test.getTestClass(), PostgresTest.class);
    }
}
