package org.zaijiuye.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Office;
import org.zaijiuye.records.Offices;

/** Warns of a user whose roles follow one another on the same case, of which they may then take only one step. */
@Component
class MeetingRoles {

    private static final Pattern AT_OFFICE = Pattern.compile("(.+?)-([0-9]{2,12}(?:-si)?)");

    private final Offices offices;

    MeetingRoles(Offices offices) {
        this.offices = offices;
    }

    private record Post(Role role, Office office) {

        String title() {
            return office.name() + " " + role.title();
        }

        /** At one office, or one at the county that reviews and approves what comes from the other. */
        boolean meets(Post other) {
            return role != other.role
                    && (office.code().equals(other.office.code()) || isAbove(other) || other.isAbove(this));
        }

        private boolean isAbove(Post other) {
            return office.level() == Office.Level.COUNTY
                    && other.office.division().startsWith(office.division());
        }
    }

    /** A Chinese sentence for each two posts that meet. */
    List<String> warnings(List<String> groups) {
        var posts = groups.stream()
                .sorted()
                .map(this::post)
                .flatMap(Optional::stream)
                .toList();
        var warnings = new ArrayList<String>();
        for (var i = 0; i < posts.size(); i++) {
            for (var other : posts.subList(i + 1, posts.size())) {
                if (posts.get(i).meets(other)) {
                    warnings.add("“%s”和“%s”会先后办理同一件：按职责分离，本人在一件中只能办其中一个环节，办过的件不再出现在另一岗位的待认领中。确有必要才兼任，并安排其他人员。"
                            .formatted(posts.get(i).title(), other.title()));
                }
            }
        }
        return warnings;
    }

    private Optional<Post> post(String group) {
        var parts = AT_OFFICE.matcher(group);
        return parts.matches()
                ? Role.ofGroup(group)
                        .flatMap(role -> offices.findById(parts.group(2)).map(office -> new Post(role, office)))
                : Optional.empty();
    }
}
