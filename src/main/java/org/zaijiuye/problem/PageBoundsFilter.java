package org.zaijiuye.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zaijiuye.shared.Fault;

/** A page of a list begins at 0 or later and has no negative length: the engine would let the database stumble over it. */
class PageBoundsFilter implements ContainerRequestFilter {

    private static final Set<String> BOUNDS = Set.of("firstResult", "maxResults");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    @Override
    public void filter(ContainerRequestContext request) {
        var faults = new ArrayList<Fault>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (BOUNDS.contains(name)
                    && !values.stream().allMatch(value -> COUNT.matcher(value).matches())) {
                var message = "“" + name + "”应为不小于0的整数，至多9位。";
                faults.add(new Fault(name, null, "INVALID", message, null));
            }
        });
        if (!faults.isEmpty()) {
            throw new Rejected(400, "分页参数不对，没有查询。", List.copyOf(faults));
        }
    }
}
