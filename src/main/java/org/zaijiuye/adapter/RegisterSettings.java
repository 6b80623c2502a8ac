package org.zaijiuye.adapter;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zaijiuye.port.Register;

/**
 * Where the systems outside are and how long they may take.
 *
 * @param base where a register lives; one that is not named is played by the embedded sandbox
 * @param maxConcurrent calls to one register at a time
 * @param totalTimeout from the first byte sent to the last byte received
 */
@ConfigurationProperties("zaijiuye.registers")
record RegisterSettings(
        @DefaultValue Map<Register, URI> base,
        @DefaultValue("8") int maxConcurrent,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("2s") Duration totalTimeout,
        @DefaultValue Circuit circuit) {

    /**
     * When a register is left alone.
     *
     * @param window number of latest calls that are looked at
     * @param minimumCalls fewer calls never open the circuit
     * @param failurePercent share of them, 1 to 100, that opens it
     * @param openFor how long it stays open before one call tries again
     */
    record Circuit(
            @DefaultValue("20") int window,
            @DefaultValue("10") int minimumCalls,
            @DefaultValue("50") int failurePercent,
            @DefaultValue("10s") Duration openFor) {}
}
