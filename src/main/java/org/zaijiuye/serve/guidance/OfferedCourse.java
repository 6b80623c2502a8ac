package org.zaijiuye.serve.guidance;

import java.util.List;

/** A course as one learns it, without the right answers. */
record OfferedCourse(String code, String title, int minutes, String text, List<Asked> questions) {

    record Asked(String question, List<String> options) {}
}
