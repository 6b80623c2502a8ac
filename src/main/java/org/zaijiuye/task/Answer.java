package org.zaijiuye.task;

/** A question of a form and what was answered, both in the words that the form shows. */
public record Answer(String question, String answer) {}
