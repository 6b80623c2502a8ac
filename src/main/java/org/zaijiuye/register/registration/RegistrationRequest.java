package org.zaijiuye.register.registration;

/** Item 1 has no fields of its own: everything it needs is in the person and unemployment blocks of the form. */
record RegistrationRequest(String item) {}
