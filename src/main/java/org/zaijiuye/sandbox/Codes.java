package org.zaijiuye.sandbox;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.zaijiuye.port.Register;

final class Codes {

    private Codes() {}

    static Register register(String code) {
        try {
            return Register.of(code);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }
}
