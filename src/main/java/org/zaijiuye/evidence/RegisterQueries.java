package org.zaijiuye.evidence;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.Registers;

/** Asks several registers about one person at the same time, and waits for all: none takes longer than its time-out. */
@Component
class RegisterQueries {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterQueries.class);

    /** Each handling that is worked at the same time can ask every register at once. */
    private static final int MOST = RegisterWorker.PLACES * Register.values().length;

    private final Registers registers;
    private final ExecutorService threads;

    RegisterQueries(Registers registers) {
        this.registers = registers;
        threads = new ThreadPoolExecutor(
                0,
                MOST,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new CustomizableThreadFactory("register-query-"),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    List<Reply> ask(List<Question> questions) {
        var asked = questions.stream()
                .map(question -> CompletableFuture.supplyAsync(() -> ask(question), threads))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private Reply ask(Question question) {
        try {
            return new Reply(question, registers.query(question.register(), question.query()), null);
        } catch (RegisterBusy | RegisterFailure e) {
            return new Reply(question, null, e);
        } catch (RuntimeException e) {
            LOG.error(
                    "{} could not be asked for {}",
                    question.register(),
                    question.query().handling(),
                    e);
            return new Reply(question, null, e);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
