/** Applicants on the public pages: let in by application number and a code sent to their mobile, for a short time. */
@NullMarked
package org.zaijiuye.applicant;

import org.jspecify.annotations.NullMarked;
