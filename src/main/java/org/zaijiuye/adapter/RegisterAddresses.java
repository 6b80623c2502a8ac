package org.zaijiuye.adapter;

import java.net.URI;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterFailure;

/** Knows where a register is: at its configured base, or in the sandbox on the port that this server really got. */
@Component
final class RegisterAddresses {

    private final RegisterSettings settings;
    private final boolean sandboxEnabled;
    private final String contextPath;
    private volatile int port;

    RegisterAddresses(RegisterSettings settings, Environment environment) {
        this.settings = settings;
        this.sandboxEnabled = environment.getProperty("zaijiuye.sandbox.enabled", Boolean.class, false);
        this.contextPath = environment.getProperty("server.servlet.context-path", "");
    }

    @EventListener
    void remember(WebServerInitializedEvent started) {
        if (!"management".equals(started.getApplicationContext().getServerNamespace())) {
            port = started.getWebServer().getPort();
        }
    }

    URI of(Register register, String resource) {
        return UriComponentsBuilder.fromUri(base(register))
                .pathSegment(register.code(), resource)
                .build()
                .toUri();
    }

    private URI base(Register register) {
        var configured = settings.base().get(register);
        if (configured != null) {
            return configured;
        }
        if (!sandboxEnabled || port == 0) {
            throw new RegisterFailure(RegisterFailure.Cause.REFUSED, register.title() + "：尚未配置地址");
        }
        return URI.create("http://localhost:" + port + contextPath + "/sandbox-registers");
    }
}
