package org.zaijiuye.history;

import org.zaijiuye.shared.CodeNames;

/** What the categories of a recognition are called; the item that recognises knows. */
public interface RecognitionCategories extends CodeNames {}
