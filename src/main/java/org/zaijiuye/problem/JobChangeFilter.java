package org.zaijiuye.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.authorization.Groups;

/**
 * Leaves jobs to the administrator. The engine asks for a right on the job's process only, so that whoever has logged
 * in could put off, suspend or delete those of no process, such as the clean-up of history.
 */
class JobChangeFilter implements ContainerRequestFilter {

    private static final Pattern ONE_JOB = Pattern.compile("(.*/)?job/[^/]+(/.*)?");

    @Override
    public void filter(ContainerRequestContext request) {
        var changes = !request.getMethod().equals(HttpMethod.GET);
        if (changes && ONE_JOB.matcher(request.getUriInfo().getPath()).matches() && !isAdministrator()) {
            throw new Rejected(403, "作业由系统按时自动执行，只有系统管理员可以调整。", List.of());
        }
    }

    private static boolean isAdministrator() {
        var engine = ProcessEngines.getDefaultProcessEngine();
        var caller = engine.getIdentityService().getCurrentAuthentication();
        return caller != null
                && caller.getGroupIds() != null
                && caller.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }
}
