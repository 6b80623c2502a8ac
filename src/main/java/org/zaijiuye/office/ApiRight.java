package org.zaijiuye.office;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Which roles may call an address of our API. Rooms and items bring theirs as beans beside their controllers; what nobody
 * names is refused, also to those who have logged in.
 *
 * @param path as Spring matches it, {@code *} for one part and {@code **} for the rest
 * @param open whether nobody has to log in, because what it shows is public
 */
public record ApiRight(HttpMethod method, String path, Set<Role> roles, boolean open) {

    /** Everybody who has logged in. */
    public static final Set<Role> ALL = Set.of(Role.values());

    public ApiRight(HttpMethod method, String path, Set<Role> roles) {
        this(method, path, roles, false);
    }

    /** For everybody, without logging in. */
    public static ApiRight open(HttpMethod method, String path) {
        return new ApiRight(method, path, ALL, true);
    }

    public String[] authorities() {
        return roles.stream().map(Role::code).toArray(String[]::new);
    }
}
