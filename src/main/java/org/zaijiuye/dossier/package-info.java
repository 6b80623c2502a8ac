/** The form, the records and the evidence of one handling, and how a clerk reads them. */
@NullMarked
package org.zaijiuye.dossier;

import org.jspecify.annotations.NullMarked;
