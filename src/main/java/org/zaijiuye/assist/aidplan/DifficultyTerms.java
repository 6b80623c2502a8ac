package org.zaijiuye.assist.aidplan;

/**
 * Where the degrees of difficulty begin.
 *
 * @param categories {@code aid.difficultCategories}: at least so many categories
 * @param months {@code aid.difficultMonths}: without work at least so many months
 * @param grade {@code aid.difficultGrade}: disabled in this grade or a graver one
 */
record DifficultyTerms(int categories, int months, int grade) {}
