package org.zaijiuye.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Handling;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/**
 * Who is calling, and whose cases they may see: an integrator what it sent, officials what their office or one below it
 * accepted or handles.
 */
@Component
public class Callers {

    private static final String INTEGRATOR = "integrator";
    private static final Pattern AT_OFFICE = Pattern.compile("[a-z-]+?-([0-9]{2,12}(?:-si)?)");
    private static final Pattern CITY_WIDE = Pattern.compile("city-[a-z-]+");

    private final IdentityService identities;
    private final Offices offices;
    private final AccessLog accessLog;

    Callers(IdentityService identities, Offices offices, AccessLog accessLog) {
        this.identities = identities;
        this.offices = offices;
        this.accessLog = accessLog;
    }

    /** Whether an official asks, not an integrator in the applicant's name. */
    public boolean official() {
        var caller = identities.getCurrentAuthentication();
        return caller != null && !caller.getGroupIds().contains(INTEGRATOR);
    }

    public String user() {
        return caller().getUserId();
    }

    /** Refuses, or writes down that personal data is read. */
    public void read(
            Collection<Application> applications,
            Collection<Handling> handlings,
            long person,
            String subject,
            String purpose) {
        if (!concerned(applications, handlings)) {
            throw unknown(subject);
        }
        accessLog.read(user(), person, subject, purpose);
    }

    /** The same answer for what does not exist and for what is not the caller's: the difference would tell something. */
    public static Rejected unknown(String number) {
        return new Rejected(404, "没有编号为“" + number + "”的记录，或者当前用户无权查看。", List.of());
    }

    private boolean concerned(Collection<Application> applications, Collection<Handling> handlings) {
        var groups = caller().getGroupIds();
        if (groups.contains(INTEGRATOR)) {
            return applications.stream().anyMatch(each -> each.sender().equals(user()));
        }
        var reading = groups.stream().filter(Role::readsFiles).toList();
        var own = reading.stream()
                .map(AT_OFFICE::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .toList();
        return reading.stream().anyMatch(group -> CITY_WIDE.matcher(group).matches())
                || Stream.concat(
                                applications.stream().map(Application::office),
                                handlings.stream().map(Handling::office))
                        .flatMap(this::upwards)
                        .anyMatch(own::contains);
    }

    private Stream<String> upwards(String office) {
        return Stream.iterate(offices.findById(office), Optional::isPresent, below -> below.map(Office::parent)
                        .flatMap(code -> offices.findById(code)))
                .flatMap(Optional::stream)
                .map(Office::code);
    }

    private Authentication caller() {
        var caller = identities.getCurrentAuthentication();
        if (caller == null) {
            throw new IllegalStateException("nobody has logged in");
        }
        return caller;
    }
}
