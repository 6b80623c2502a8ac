package org.zaijiuye.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData;
import org.camunda.bpm.engine.rest.mapper.MultipartPayloadProvider;
import org.jspecify.annotations.Nullable;
import org.zaijiuye.shared.Fault;

/**
 * Refuses an upload in which two parts have one name: the engine would keep the last of them and say nothing; and a
 * deployment without any file.
 */
class DistinctParts extends MultipartPayloadProvider implements ReaderInterceptor {

    @Context
    private @Nullable UriInfo address;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() != MultipartFormData.class) {
            return context.proceed();
        }
        var form = (Form) readFrom(
                MultipartFormData.class,
                context.getGenericType(),
                context.getAnnotations(),
                context.getMediaType(),
                context.getHeaders(),
                context.getInputStream());
        if (isDeployment() && !form.hasFile()) {
            throw new Rejected(422, "没有收到文件，请选择要部署的 .bpmn、.dmn 或 .form 文件。", List.of());
        }
        var faults = form.faults();
        if (!faults.isEmpty()) {
            throw new Rejected(422, "一次上传中有重名的部分，都没有保存。", faults);
        }
        return form;
    }

    private boolean isDeployment() {
        return address != null && address.getPath().endsWith("deployment/create");
    }

    @Override
    protected MultipartFormData createMultipartFormDataInstance() {
        return new Form();
    }

    private static final class Form extends MultipartFormData {

        private final Map<String, List<String>> filesByPart = new TreeMap<>();
        private final Map<String, Integer> uses = new TreeMap<>();

        @Override
        public void addPart(FormPart part) {
            super.addPart(part);
            var file = part.getFileName();
            filesByPart
                    .computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
                    .add(file == null ? "（无文件名）" : file);
            if (file != null) {
                uses.merge(file, 1, Integer::sum);
            }
        }

        boolean hasFile() {
            return !uses.isEmpty();
        }

        List<Fault> faults() {
            var faults = new ArrayList<Fault>();
            filesByPart.forEach((part, files) -> {
                if (files.size() > 1) {
                    var message =
                            "名为“%s”的部分有%d个：%s；请给每个 -F 取不同的名字。".formatted(part, files.size(), String.join("、", files));
                    faults.add(new Fault(part, null, "DUPLICATE_PART", message, null));
                }
            });
            uses.forEach((file, count) -> {
                if (count > 1) {
                    var message = "文件 %s 传了%d次；请只保留一个，或改名。".formatted(file, count);
                    faults.add(new Fault(file, null, "DUPLICATE_NAME", message, null));
                }
            });
            return faults;
        }
    }
}
