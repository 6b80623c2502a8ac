/** The applicant's page: how far an application is, and what the applicant may do about it. */
@NullMarked
package org.zaijiuye.pages.progress;

import org.jspecify.annotations.NullMarked;
