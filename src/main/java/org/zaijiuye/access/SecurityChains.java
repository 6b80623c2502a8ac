package org.zaijiuye.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zaijiuye.office.ApiRight;
import org.zaijiuye.office.PublicForm;
import org.zaijiuye.office.Role;

/**
 * One explicit chain for each kind of visitor; the last one refuses what nobody thought of. Matchers are path patterns
 * and not strings: a string would ask Spring MVC, which does not know the paths of the engine's own servlets.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String[] STAFF = codes(Role.STAFF);
    private static final String[] OFFICIALS = codes(Role.OFFICIALS);

    /** Nothing but our own style, pictures and forms. */
    private static final String PUBLIC_CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Our own scripts too, which fetch and draw diagrams; the drawings carry their style with them. */
    private static final String ADMIN_CONTENT =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final FormRefusals formRefusals;
    private final EngineIdentityFilter engineIdentity;
    private final TasklistLogin tasklistLogin;
    private final Refusals refusals;
    private final List<ApiRight> rights;
    private final List<PublicForm> forms;

    SecurityChains(
            IdentityService identities,
            EngineLogin users,
            Refusals refusals,
            List<ApiRight> rights,
            List<PublicForm> forms) {
        this.rights = rights;
        this.forms = forms;
        this.engineIdentity = new EngineIdentityFilter(identities);
        this.tasklistLogin = new TasklistLogin(users);
        this.refusals = refusals;
        this.formRefusals = new FormRefusals(refusals);
    }

    /** Programs, at our API and at the engine's REST, where the engine's own authorisations decide. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return withEngineLogin(http, "/api/**", "/engine-rest/**")
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ForeignPages(), BasicAuthenticationFilter.class)
                .addFilterBefore(new BodyLimit(), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(on(POST, "/api/calculators/**")).permitAll();
                    Stream.concat(ApiRights.ROWS.stream(), rights.stream()).forEach(right -> {
                        var matched = requests.requestMatchers(on(right.method(), right.path()));
                        if (right.open()) {
                            matched.permitAll();
                        } else {
                            matched.hasAnyAuthority(right.authorities());
                        }
                    });
                    requests.requestMatchers(on("/engine-rest/**")).authenticated();
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    /** The web apps keep their own log-in, XSRF token and content policy; only their set-up page is closed. */
    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        return sessionless(http, "/camunda/**")
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BodyLimit(), BasicAuthenticationFilter.class)
                .headers(AbstractHttpConfigurer::disable)
                // Spring Security knows nobody here, so every refusal is one of rights.
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, cause) ->
                        refusals.handle(request, response, new AccessDeniedException("closed", cause))))
                .authorizeHttpRequests(requests -> requests
                        // Whoever comes first to an engine without administrator could make themselves one there.
                        .requestMatchers(on("/camunda/api/admin/setup/**"))
                        .denyAll()
                        // Work for programs, which would fail here: the web apps cannot keep a request waiting.
                        .requestMatchers(on(POST, "/camunda/api/engine/engine/*/external-task/fetchAndLock"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** Our own pages for staff, and the API documents for all who have logged in. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("OFFICE-XSRF"); // not XSRF-TOKEN, which is the web apps'
        tokens.setCookiePath("/office");
        return withEngineLogin(http, "/office/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/openapi/**")
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // Every request logs in: the token lives as long as the page, not as the log-in.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .addFilterBefore(tasklistLogin, BasicAuthenticationFilter.class)
                // The session is the web apps': under another id the requests that Tasklist has under way would be 401.
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.none()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                on("/office/handlings/*/notice"),
                                on("/office/certificates/*"),
                                on("/office/batches/**"),
                                on("/office/reconciliation/**"))
                        .hasAnyAuthority(OFFICIALS)
                        .requestMatchers(on("/office/**"))
                        .hasAnyAuthority(STAFF)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** The pages for administrators: what is in force, and who changed what. */
    @Bean
    @Order(4)
    SecurityFilterChain administration(HttpSecurity http) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("ADMIN-XSRF");
        tokens.setCookiePath("/admin");
        return withEngineLogin(http, "/admin/**")
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(ADMIN_CONTENT)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // Every request logs in: the token lives as long as the page, not as the log-in.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .addFilterBefore(tasklistLogin, BasicAuthenticationFilter.class)
                // As at the pages for staff, the session is the web apps'.
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.none()))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Role.ADMINISTRATOR.code()))
                .build();
    }

    /** The registers that the program plays itself: open, but only where the sandbox exists at all. */
    @Bean
    @Order(5)
    @ConditionalOnProperty("zaijiuye.sandbox.enabled")
    SecurityFilterChain sandbox(HttpSecurity http) throws Exception {
        return sessionless(http, "/sandbox/**", "/sandbox-registers/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The public pages: everybody reads them, and sends the forms that somebody named, each with its token. */
    @Bean
    @Order(6)
    SecurityFilterChain publicVisitors(HttpSecurity http) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("PUBLIC-XSRF");
        tokens.setCookiePath("/public");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return sessionless(http, "/public", "/public/**")
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PUBLIC_CONTENT)))
                .exceptionHandling(errors -> errors.accessDeniedHandler(formRefusals))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    requests.requestMatchers(on(GET, "/public"), on(GET, "/public/**"))
                            .permitAll();
                    forms.forEach(form ->
                            requests.requestMatchers(on(POST, form.path())).permitAll());
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    /** Everybody, on what is public; the rest is closed. */
    @Bean
    @Order(7)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return sessionless(http, "/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests
                        // Otherwise each refusal of another chain would be refused once more, as 403, on its error
                        // page.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                on(GET, "/"),
                                on(GET, "/camunda-welcome"),
                                on(GET, "/favicon.ico"),
                                on(GET, "/assets/**"),
                                on(GET, "/webjars/bpmn-js/**"),
                                on(GET, "/actuator/health/**"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private HttpSecurity withEngineLogin(HttpSecurity http, String... paths) throws Exception {
        return sessionless(http, paths)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterAfter(engineIdentity, AuthorizationFilter.class);
    }

    private static HttpSecurity sessionless(HttpSecurity http, String... paths) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(
                        Arrays.stream(paths).map(SecurityChains::on).toList()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static String[] codes(Set<Role> roles) {
        return roles.stream().map(Role::code).toArray(String[]::new);
    }

    private static RequestMatcher on(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }

    private static RequestMatcher on(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
