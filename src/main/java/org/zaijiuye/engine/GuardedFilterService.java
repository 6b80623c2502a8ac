package org.zaijiuye.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.zaijiuye.problem.Rejected;

/**
 * Expressions of a stored filter run with all rights of the program whenever somebody opens it. So a filter may ask who is
 * logged in and what the time is, and nothing else.
 */
final class GuardedFilterService extends FilterServiceImpl {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^\"]*");

    private static final Set<String> ALLOWED =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${dateTime().plusDays(3).toDate()}");

    @Override
    public Filter saveFilter(Filter filter) {
        EXPRESSION
                .matcher(((FilterEntity) filter).getQueryInternal())
                .results()
                .map(found -> found.group())
                .filter(expression -> !ALLOWED.contains(expression))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new Rejected(
                            422,
                            "筛选条件里的表达式只能是 ${currentUser()}、${currentUserGroups()}、${now()}、${dateTime().plusDays(3).toDate()}，没有保存；请改用这些，或者直接写数值。",
                            List.of());
                });
        return super.saveFilter(filter);
    }
}
