package org.zaijiuye.problem;

import java.util.List;
import java.util.Map;

/** What a bare HTTP status means for whoever called, in words: there is no more to say where nothing was read. */
final class HttpRefusal {

    private static final Map<Integer, String> SENTENCES = Map.ofEntries(
            Map.entry(400, "请求的地址、参数或者内容不符合要求，没有执行；请对照接口文档改正。"),
            Map.entry(401, "需要登录：请使用本系统的用户名和密码登录；连续输错后须稍候再试。"),
            Map.entry(403, "没有权限：当前用户的岗位不能使用此功能。"),
            Map.entry(404, "没有这个地址，或者没有所指的对象；请对照接口文档核对地址、编号和参数，末尾不带斜线。"),
            Map.entry(405, "这个地址不接受这种请求方法，请对照接口文档改用规定的方法（GET、POST、PUT、DELETE）。"),
            Map.entry(406, "不能以所要求的格式（Accept）回答，请改为 application/json。"),
            Map.entry(408, "请求没有在规定时间内传完，请重新提交。"),
            Map.entry(409, "与现有的情况冲突，没有保存；请刷新后按最新情况办理。"),
            Map.entry(413, "提交的内容过大，请压缩或者分开提交。"),
            Map.entry(414, "地址过长，请改用请求体提交参数。"),
            Map.entry(415, "不接受这种格式的内容：请以 Content-Type: application/json 提交；上传文件用 multipart/form-data。"),
            Map.entry(431, "请求头过长，请减少请求头或者 Cookie 后再试。"),
            Map.entry(503, "系统正在启动或者维护，请稍候再试。"),
            Map.entry(505, "不支持这种 HTTP 版本，请使用 HTTP/1.1。"));

    private static final String CLIENT = "请求不能执行，请对照接口文档核对后再试。";
    private static final String SERVER = "系统出现故障，没有执行，请稍候再试；仍不行的，请联系系统管理员。";

    private HttpRefusal() {}

    static Rejected of(int status) {
        return new Rejected(status, SENTENCES.getOrDefault(status, status < 500 ? CLIENT : SERVER), List.of());
    }
}
