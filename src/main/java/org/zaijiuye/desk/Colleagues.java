package org.zaijiuye.desk;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.zaijiuye.engine.EngineCommands;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;
import org.zaijiuye.task.StaffNames;

/** How officials are called in what other officials read. */
@Component
public class Colleagues {

    private static final Pattern OFFICE = Pattern.compile("-([0-9]{2,12}(?:-si)?)$");

    private final EngineCommands engine;
    private final IdentityService identities;
    private final Offices offices;

    Colleagues(EngineCommands engine, IdentityService identities, Offices offices) {
        this.engine = engine;
        this.identities = identities;
        this.offices = offices;
    }

    /** Name and office, where there is one; the log-in of somebody who is no longer a user. */
    public String called(String user) {
        return engine.call(() -> Stream.concat(
                        Stream.of(StaffNames.of(user)),
                        identities.createGroupQuery().groupMember(user).list().stream()
                                .flatMap(group -> office(group).stream())
                                .map(Office::name)
                                .distinct())
                .collect(Collectors.joining("　")));
    }

    private Optional<Office> office(Group group) {
        var code = OFFICE.matcher(group.getId());
        return code.find() ? offices.findById(code.group(1)) : Optional.empty();
    }
}
