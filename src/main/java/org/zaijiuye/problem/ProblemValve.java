package org.zaijiuye.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Tomcat refuses before any servlet sees it, such as {@code %00} in an address, instead of its page. */
public class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        // A filter that only sets a status, and says nothing.
        if (!response.isCommitted() && response.getStatus() >= 400 && response.getContentWritten() == 0) {
            write(response, null);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported()) {
            write(response, thrown);
        }
    }

    private static void write(Response response, @Nullable Throwable thrown) {
        try {
            var status = response.getStatus();
            // Below 500 the exception is Tomcat's own, about an address that is none.
            var problem = thrown == null || status < 500 ? Problem.of(status) : Problem.of(thrown);
            problem.answer(response.getResponse());
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("nobody waits for the answer", gone);
        }
    }
}
