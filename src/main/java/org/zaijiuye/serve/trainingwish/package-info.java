/** Item 8 技能培训意愿登记: what somebody wants to learn, when and how (policy.md §5.8). */
@NullMarked
package org.zaijiuye.serve.trainingwish;

import org.jspecify.annotations.NullMarked;
