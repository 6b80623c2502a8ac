package org.zaijiuye.bundle;

import java.util.List;
import org.zaijiuye.problem.Rejected;
import org.zaijiuye.shared.Fault;

/** A file of which nothing more can be said than that it is broken. */
public final class UnreadableFile extends Rejected {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(BundleFile file, String what) {
        super(
                422,
                "文件不能读取。",
                List.of(new Fault(
                        file.name(), "UNREADABLE", "文件 " + file.name() + " " + what + "，请在 Modeler 中打开、检查并重新保存后再部署。")));
    }
}
