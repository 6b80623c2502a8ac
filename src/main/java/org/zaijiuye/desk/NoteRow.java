package org.zaijiuye.desk;

/** One answer that an official noted: when, at which step, who, to what. */
public record NoteRow(String when, String step, String who, String question, String answer) {}
