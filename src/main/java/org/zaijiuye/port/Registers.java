package org.zaijiuye.port;

/** Asks a register about a person; stores nothing and decides nothing. */
public interface Registers {

    /**
     * Asks once, without a retry, and takes no longer than the total time-out (2 seconds unless configured).
     *
     * @throws RegisterFailure a failed try: no usable answer came; unchecked
     * @throws RegisterBusy not tried, because too many calls to this register are under way: ask again later, it costs
     *     no try; unchecked
     */
    RegisterAnswer query(Register register, RegisterQuery query);
}
