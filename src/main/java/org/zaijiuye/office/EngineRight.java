package org.zaijiuye.office;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** One right that a role has in the engine. Tasks need none: their candidates get it with each task. */
@SuppressWarnings("ArrayRecordComponent") // written down once and granted, never compared
record EngineRight(Resource resource, String id, Permission... permissions) {

    /** Every user of a role at an office; READ on the definitions lets names and diagrams show. */
    static List<EngineRight> ofStaff(List<String> filters) {
        var fixed = Stream.of(
                new EngineRight(Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                new EngineRight(Resources.APPLICATION, "welcome", Permissions.ACCESS),
                new EngineRight(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
        var lists = filters.stream().map(filter -> new EngineRight(Resources.FILTER, filter, Permissions.READ));
        return Stream.concat(fixed, lists).toList();
    }

    static final List<EngineRight> OF_INTEGRATOR = List.of(
            new EngineRight(
                    Resources.PROCESS_DEFINITION,
                    "ApplicationProcess",
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE),
            new EngineRight(Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE));

    /** Without the batches that set variables, modify or delete instances: for them the engine asks no other right. */
    private static final EngineRight BATCHES = new EngineRight(
            Resources.BATCH,
            ANY,
            BatchPermissions.READ,
            BatchPermissions.UPDATE,
            BatchPermissions.DELETE,
            BatchPermissions.READ_HISTORY,
            BatchPermissions.DELETE_HISTORY,
            BatchPermissions.CREATE_BATCH_MIGRATE_PROCESS_INSTANCES,
            BatchPermissions.CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND,
            BatchPermissions.CREATE_BATCH_SET_JOB_RETRIES,
            BatchPermissions.CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES);

    /** Keeps the engine running, but neither starts nor decides a case: no right on tasks, none to change variables. */
    static final List<EngineRight> OF_ADMINISTRATOR = Stream.concat(
                    Stream.of(
                                    Resources.APPLICATION,
                                    Resources.AUTHORIZATION,
                                    Resources.USER,
                                    Resources.GROUP,
                                    Resources.GROUP_MEMBERSHIP,
                                    Resources.TENANT,
                                    Resources.TENANT_MEMBERSHIP,
                                    Resources.FILTER,
                                    Resources.DEPLOYMENT,
                                    Resources.DECISION_DEFINITION,
                                    Resources.DECISION_REQUIREMENTS_DEFINITION,
                                    Resources.OPERATION_LOG_CATEGORY,
                                    Resources.SYSTEM)
                            .map(resource -> new EngineRight(resource, ANY, ALL)),
                    Stream.of(
                            BATCHES,
                            new EngineRight(
                                    Resources.PROCESS_DEFINITION,
                                    ANY,
                                    ProcessDefinitionPermissions.READ,
                                    ProcessDefinitionPermissions.UPDATE,
                                    ProcessDefinitionPermissions.DELETE,
                                    ProcessDefinitionPermissions.SUSPEND,
                                    ProcessDefinitionPermissions.READ_INSTANCE,
                                    ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                                    ProcessDefinitionPermissions.MIGRATE_INSTANCE,
                                    ProcessDefinitionPermissions.RETRY_JOB,
                                    ProcessDefinitionPermissions.READ_HISTORY)))
            .toList();
}
