package org.zaijiuye.assist.hardship;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaijiuye.records.Recognition;
import org.zaijiuye.records.Recognitions;

/** What somebody who was recognised is told of it, all categories in words. */
@Component
class RecognitionResult {

    private final Recognitions recognitions;
    private final CategoryNames names;

    RecognitionResult(Recognitions recognitions, CategoryNames names) {
        this.recognitions = recognitions;
        this.names = names;
    }

    Map<String, Object> issued(String handling) {
        return recognitions.findByHandling(handling).map(this::issued).orElse(Map.of());
    }

    /** One that has ended is not looked at again. */
    private Map<String, Object> issued(Recognition recognition) {
        var issued = new LinkedHashMap<String, Object>();
        issued.put("hardshipNo", recognition.number());
        issued.put(
                "categoryNames", recognition.matched().stream().map(names::of).toList());
        issued.put("recognisedOn", recognition.recognisedOn().toString());
        var ended = recognition.endedOn();
        if (ended == null) {
            issued.put("reviewDue", recognition.reviewDue().toString());
        } else {
            issued.put("endedOn", ended.toString());
        }
        return issued;
    }
}
