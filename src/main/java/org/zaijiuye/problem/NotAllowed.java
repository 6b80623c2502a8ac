package org.zaijiuye.problem;

/**
 * Somebody may not do what they asked for. The message is Chinese and reaches the clerk in Tasklist word for word;
 * {@code /engine-rest} and our API answer 409 with it.
 */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String message) {
        super(message);
    }
}
