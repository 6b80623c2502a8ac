package org.zaijiuye.application;

import java.util.List;
import java.util.Map;
import org.zaijiuye.problem.Rejected;

/** An application with this number exists already, or another request is just storing it. */
class NumberTaken extends Rejected {

    private static final long serialVersionUID = 1L;

    NumberTaken(String number) {
        super(409, "编号 " + number + " 的申请已经存在，没有再次保存；内容不同的申请请换用新的编号。", List.of(), Map.of("number", number));
    }
}
