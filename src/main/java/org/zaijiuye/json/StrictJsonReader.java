package org.zaijiuye.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives our controllers the body of a request as a JSON object, strictly read. */
@Configuration(proxyBeanMethods = false)
class StrictJsonReader implements WebMvcConfigurer {

    /** Before Spring's own, which would take what is given twice and leave what follows the end. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(0, new OfObjects());
    }

    private static final class OfObjects extends AbstractHttpMessageConverter<ObjectNode> {

        OfObjects() {
            super(MediaType.APPLICATION_JSON);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return type == ObjectNode.class;
        }

        @Override
        public boolean canWrite(Class<?> type, MediaType format) {
            return false;
        }

        @Override
        protected ObjectNode readInternal(Class<? extends ObjectNode> type, HttpInputMessage request)
                throws IOException {
            return StrictJson.object(request.getBody());
        }

        @Override
        protected void writeInternal(ObjectNode object, HttpOutputMessage response) {
            throw new UnsupportedOperationException("reads only");
        }
    }
}
