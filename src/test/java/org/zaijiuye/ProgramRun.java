package org.zaijiuye;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zaijiuye.port.Register;

/** One run of the whole program in a process of its own, on a database in files, until it is killed. */
final class ProgramRun implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final int port;

    private ProgramRun(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when the program is ready; {@code moment} is the day and hour at which it believes to start, {@code more} its other settings. */
    static ProgramRun start(Path folder, String moment, URI outside, String... more) throws Exception {
        var log = Files.createDirectories(folder).resolve("run-" + moment.replace(':', '-') + ".log");
        var process = new ProcessBuilder(command(folder, moment, outside, more))
                .redirectErrorStream(true)
                .start();
        var listening = new CompletableFuture<Integer>();
        var reader = new Thread(() -> follow(process, log, listening), "program output");
        reader.setDaemon(true);
        reader.start();
        try {
            var run = new ProgramRun(process, listening.get());
            await().atMost(Duration.ofMinutes(3)).until(run::ready);
            return run;
        } catch (Exception e) {
            process.destroyForcibly().waitFor();
            throw e;
        }
    }

    /** Users and rights are set up after the server listens; only then is it ready. */
    private boolean ready() {
        return Visitor.program(port, "")
                        .json("GET", "/actuator/health/readiness", "")
                        .statusCode()
                == 200;
    }

    int port() {
        return port;
    }

    /** SIGKILL: the program gets no chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private static List<String> command(Path folder, String moment, URI outside, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(folder),
                "org.zaijiuye.StartAt",
                moment,
                "--server.port=0",
                "--management.endpoint.health.probes.enabled=true",
                "--zaijiuye.data=" + folder.toAbsolutePath(),
                "--zaijiuye.registers.total-timeout=60s",
                "--camunda.bpm.job-execution.wait-time-in-millis=200",
                "--camunda.bpm.job-execution.max-wait=500"));
        for (var register : Register.values()) {
            command.add("--zaijiuye.registers.base." + register.code() + "=" + outside);
        }
        command.addAll(List.of(more));
        return command;
    }

    /** The program without the other tests, whose Spring configurations it would find; only the starter goes along. */
    private static String classPath(Path folder) throws IOException {
        var starter = "org/zaijiuye/StartAt.class";
        var copy = folder.resolve("starter").resolve(starter);
        Files.createDirectories(copy.getParent());
        try (var in = StartAt.class.getClassLoader().getResourceAsStream(starter)) {
            Files.copy(Objects.requireNonNull(in), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        var own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return folder.resolve("starter") + File.pathSeparator + own;
    }

    private static void follow(Process process, Path log, CompletableFuture<Integer> listening) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                var copy = Files.newBufferedWriter(log)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                copy.write(line + "\n");
                copy.flush();
                var found = PORT.matcher(line);
                if (found.find()) {
                    listening.complete(Integer.parseInt(found.group(1)));
                }
            }
        } catch (IOException e) {
            listening.completeExceptionally(e);
        }
        listening.completeExceptionally(new IllegalStateException("the program ended before it was ready, see " + log));
    }
}
