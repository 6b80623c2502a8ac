package org.zaijiuye.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Closes a connection without an answer; only a valve of the server can, a servlet always answers something. */
@SandboxPart
@Component
final class DroppedConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String DROP = DroppedConnections.class.getName();

    static ResponseEntity<?> drop(HttpServletRequest request) {
        request.setAttribute(DROP, true);
        return ResponseEntity.ok().build();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new DroppingValve());
    }

    private static final class DroppingValve extends ValveBase {

        DroppingValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(DROP) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
