package org.zaijiuye.application;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaijiuye.office.CurrentUser;
import org.zaijiuye.office.Role;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.records.AccessLog;
import org.zaijiuye.records.Application;
import org.zaijiuye.records.Handling;

/**
 * Who is calling, and whose cases they may see: an integrator what it sent, officials what their office or one below it
 * accepted or handles.
 */
@Component
public class Callers {

    private final CurrentUser user;
    private final AccessLog accessLog;

    Callers(CurrentUser user, AccessLog accessLog) {
        this.user = user;
        this.accessLog = accessLog;
    }

    /** Whether an official asks, not an integrator in the applicant's name. */
    public boolean official() {
        return user.isOfficial();
    }

    public String user() {
        return user.id();
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
        return user.isSystem()
                ? applications.stream().anyMatch(each -> each.sender().equals(user()))
                : Stream.concat(
                                applications.stream().map(Application::office),
                                handlings.stream().map(Handling::office))
                        .anyMatch(office -> user.isAbove(office, Role.OFFICIALS));
    }
}
