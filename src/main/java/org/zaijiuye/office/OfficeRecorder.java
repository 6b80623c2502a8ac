package org.zaijiuye.office;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/** Enters an office and gives it the groups of its level; the demo and the administrator go the same way. */
@Service
public class OfficeRecorder {

    private final Offices offices;
    private final Groups groups;
    private final StaffChanges changes;

    OfficeRecorder(Offices offices, Groups groups, StaffChanges changes) {
        this.offices = offices;
        this.groups = groups;
        this.changes = changes;
    }

    /** {@code groups} of the office, for {@code PUT /api/staff}. */
    public record Entered(boolean created, List<String> groups) {}

    /** The code says level and division, so these never change. */
    @Transactional
    public Entered enter(Office office) {
        var known = offices.existsById(office.code());
        if (known) {
            offices.change(office.code(), office.name(), office.parent(), office.profile(), office.phone());
        } else {
            offices.save(office);
        }
        changes.add(known ? "更改机构" : "登记机构", office.code(), office.name());
        return new Entered(!known, groups.createAt(office));
    }
}
