/** A reading as a page: what was found, in colour, drawn from the wire format alone. */
@NullMarked
package org.chancery.explain;

import org.jspecify.annotations.NullMarked;
