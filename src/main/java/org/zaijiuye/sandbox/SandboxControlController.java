package org.zaijiuye.sandbox;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zaijiuye.port.Register;

/** Decides what a register says about a person, or how it fails for them. */
@SandboxPart
@RestController
class SandboxControlController {

    private final SandboxEntries entries;

    SandboxControlController(SandboxEntries entries) {
        this.entries = entries;
    }

    @PutMapping("/sandbox/{code}/{idNo}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String code, @PathVariable String idNo, @RequestBody Entry entry) {
        var register = Codes.register(code);
        refuseUnreadable(register, entry);
        entries.put(register, idNo, entry);
    }

    @DeleteMapping("/sandbox/{code}/{idNo}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String code, @PathVariable String idNo) {
        entries.remove(Codes.register(code), idNo);
    }

    /** A typing mistake is told to whoever makes it, rather than to the clerk who gets its consequence. */
    private static void refuseUnreadable(Register register, Entry entry) {
        try {
            register.read(entry.dataOrEmpty());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage(), e);
        }
    }
}
