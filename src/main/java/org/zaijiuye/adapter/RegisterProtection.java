package org.zaijiuye.adapter;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.zaijiuye.port.Register;
import org.zaijiuye.port.RegisterBusy;
import org.zaijiuye.port.RegisterFailure;
import org.zaijiuye.port.RegisterFailure.Cause;

/** Keeps a slow or broken register from taking the others with it: each has its own bulkhead and its own circuit. */
final class RegisterProtection {

    /** What says that the system is ill; a wrong answer about one person says nothing about the next. */
    private static final Set<Cause> ILLNESS = Set.of(Cause.TIMEOUT, Cause.REFUSED, Cause.STATUS);

    private final BulkheadConfig bulkheadConfig;
    private final CircuitBreakerConfig circuitConfig;
    private final Map<Register, Bulkhead> bulkheads = new ConcurrentHashMap<>();
    private final Map<Register, CircuitBreaker> circuits = new ConcurrentHashMap<>();

    RegisterProtection(RegisterSettings settings, Clock clock) {
        bulkheadConfig = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.maxConcurrent())
                .maxWaitDuration(Duration.ZERO)
                .build();
        circuitConfig = circuitConfig(settings.circuit(), clock);
    }

    private static CircuitBreakerConfig circuitConfig(RegisterSettings.Circuit circuit, Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowSize(circuit.window())
                .minimumNumberOfCalls(circuit.minimumCalls())
                .failureRateThreshold(circuit.failurePercent())
                .waitDurationInOpenState(circuit.openFor())
                .permittedNumberOfCallsInHalfOpenState(1)
                .ignoreException(e -> !(e instanceof RegisterFailure failure && ILLNESS.contains(failure.cause())))
                .build();
    }

    <T> T call(Register register, Supplier<T> call) {
        var bulkhead = bulkheads.computeIfAbsent(register, r -> Bulkhead.of(r.code(), bulkheadConfig));
        var circuit = circuits.computeIfAbsent(register, r -> CircuitBreaker.of(r.code(), circuitConfig));
        try {
            return Objects.requireNonNull(bulkhead.executeSupplier(() -> circuit.executeSupplier(call)));
        } catch (BulkheadFullException e) {
            throw new RegisterBusy(register);
        } catch (CallNotPermittedException e) {
            throw new RegisterFailure(Cause.CIRCUIT_OPEN, register.title() + "：连续失败，暂停查询");
        }
    }
}
