package org.zaijiuye.problem;

import java.util.List;
import java.util.Map;
import org.zaijiuye.json.Examined;
import org.zaijiuye.shared.Fault;

/**
 * A request that is refused with everything that is wrong with it: the answer is {@code application/problem+json} at
 * our API and at {@code /engine-rest} alike. Nothing has been stored.
 */
public class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> properties;

    /**
     * @param status HTTP status, 400 to 499
     * @param title one Chinese sentence
     * @param faults every fault, may be empty
     */
    public Rejected(int status, String title, List<Fault> faults) {
        this(status, title, faults, Map.of());
    }

    /**
     * @param properties further members of the answer, for example the number of the application that exists already
     */
    public Rejected(int status, String title, List<Fault> faults, Map<String, Object> properties) {
        super(title);
        this.status = status;
        this.title = title;
        this.faults = List.copyOf(faults);
        this.properties = Map.copyOf(properties);
    }

    /**
     * Refuses what has any fault.
     *
     * @throws Rejected 422 with all of them
     */
    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Rejected(422, "提交的内容有 " + faults.size() + " 处需要更正，没有保存。", faults);
        }
    }

    /**
     * What was sent, where its structure has no fault.
     *
     * @throws Rejected 422 with all of them
     */
    public static Examined sound(Examined sent) {
        refuse(sent.faults());
        return sent;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> properties() {
        return properties;
    }
}
