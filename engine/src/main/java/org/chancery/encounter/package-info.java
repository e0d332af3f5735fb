/**
 * Who met whom, when, where? The cast comes in, {@link org.chancery.encounter.Encounter}s go out.
 * The hard part is to tell the meeting reported from those only recalled, planned or imagined.
 */
@NullMarked
package org.chancery.encounter;

import org.jspecify.annotations.NullMarked;
