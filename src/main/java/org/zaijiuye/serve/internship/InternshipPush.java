package org.zaijiuye.serve.internship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A post of which somebody was told, each once. */
record InternshipPush(@Id @Nullable Long id, long personId, String post, LocalDate pushedOn) {}
