package org.zaijiuye.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
@DisplayName("外部任务：几件并行，慢的不拖累别的，提交后即取")
class WorkerLoopTest {

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final Semaphore looked = new Semaphore(0);
    private final AtomicInteger faults = new AtomicInteger();
    private final ExternalTaskWorker.SideBySide worker = new ExternalTaskWorker.SideBySide() {
        @Override
        public int places() {
            return 2;
        }

        @Override
        public List<Runnable> take(int most) {
            looked.release();
            if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("no database");
            }
            var taken = new ArrayList<Runnable>();
            waiting.drainTo(taken, most);
            return taken;
        }
    };

    /** So long a pause that only a signal brings anything about. */
    private final WorkerLoop loop = new WorkerLoop(worker, Duration.ofHours(1));

    @BeforeEach
    void start() throws InterruptedException {
        loop.start();
        looked.acquire();
    }

    @AfterEach
    void stop() {
        loop.leaveOff();
        loop.awaitEnd();
    }

    private void committed(List<Runnable> tasks) {
        waiting.addAll(tasks);
        ProcessEngineImpl.EXT_TASK_CONDITIONS.signalAll();
    }

    @Test
    void what_was_committed_is_taken_at_once() throws InterruptedException {
        var done = new CountDownLatch(1);
        committed(List.of(done::countDown));
        done.await();
    }

    @Test
    void as_many_as_there_are_places_are_worked_at_the_same_time() throws InterruptedException {
        var together = new CyclicBarrier(2);
        var done = new CountDownLatch(2);
        Runnable meeting = () -> {
            await(together);
            done.countDown();
        };
        committed(List.of(meeting, meeting));
        done.await();
    }

    @Test
    void a_slow_task_takes_one_place_and_holds_up_nothing_else() throws InterruptedException {
        var release = new CountDownLatch(1);
        var others = new CountDownLatch(5);
        var slowDone = new CountDownLatch(1);
        Runnable slow = () -> {
            await(release);
            slowDone.countDown();
        };
        committed(List.of(slow, others::countDown, others::countDown, others::countDown, others::countDown));
        committed(List.of(others::countDown));
        others.await();
        assertThat(slowDone.getCount()).isOne();
        release.countDown();
        slowDone.await();
    }

    @Test
    void no_more_are_taken_than_there_are_places() throws InterruptedException {
        var release = new CountDownLatch(1);
        var begun = new CountDownLatch(2);
        Runnable slow = () -> {
            begun.countDown();
            await(release);
        };
        committed(List.of(slow, slow, slow));
        begun.await();
        assertThat(waiting).hasSize(1);
        release.countDown();
    }

    @Test
    void neither_a_task_nor_a_round_that_fails_ends_the_loop() throws InterruptedException {
        faults.set(1);
        var done = new CountDownLatch(1);
        committed(List.of(
                () -> {
                    throw new IllegalStateException("a fault of ours");
                },
                done::countDown));
        assertThat(looked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        ProcessEngineImpl.EXT_TASK_CONDITIONS.signalAll();
        done.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
