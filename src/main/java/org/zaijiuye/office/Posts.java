package org.zaijiuye.office;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaijiuye.problem.NotAllowed;
import org.zaijiuye.records.StaffPost;
import org.zaijiuye.records.StaffPosts;

/**
 * Who holds which post by the office's own records (design.md §8.6). The engine's memberships and authorisations only
 * decide which tasks somebody sees; whose word counts is decided here.
 */
@Component
public class Posts {

    private final StaffPosts posts;
    private final Clock clock;

    Posts(StaffPosts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** The user holds these posts from now on and no others; each change keeps who made it and when. */
    public void enter(String user, List<String> groups, String by) {
        var now = LocalDateTime.now(clock);
        var held = held(user);
        held.stream().filter(group -> !groups.contains(group)).forEach(group -> posts.end(user, group, now, by));
        groups.stream()
                .distinct()
                .filter(group -> !held.contains(group))
                .forEach(group -> posts.save(new StaffPost(null, user, group, now, by, null, null)));
    }

    public List<String> held(String user) {
        return posts.findByUserIdOrderById(user).stream()
                .filter(StaffPost::held)
                .map(StaffPost::groupId)
                .collect(Collectors.toList());
    }

    /** How many different people hold one of the posts. */
    public int holders(Collection<String> groups) {
        return groups.isEmpty() ? 0 : posts.holders(groups).size();
    }

    /** Whether the user held the post, by what the records say now, until that moment at least. */
    public boolean heldAt(String user, String group, LocalDateTime moment) {
        return posts.findByUserIdOrderById(user).stream()
                .filter(post -> post.groupId().equals(group))
                .anyMatch(post -> post.until() == null || !post.until().isBefore(moment));
    }

    /**
     * Refuses whoever does not hold the post, whatever groups the engine shows them in.
     *
     * @throws NotAllowed if the user does not hold it
     */
    public void require(String user, String group) {
        if (!held(user).contains(group)) {
            throw notHeld(group);
        }
    }

    public static NotAllowed notHeld(String group) {
        return new NotAllowed("本单位的人员记录中，您不在本环节的岗位（" + group + "），意见不能采用。请管理员在人员登记中核对您的岗位，或者由该岗位的人员办理。");
    }
}
