/**
 * Which PLOVER event is it, who to whom? Encounters and statements come in, {@link
 * org.chancery.event.Event}s go out.
 */
@NullMarked
package org.chancery.event;

import org.jspecify.annotations.NullMarked;
