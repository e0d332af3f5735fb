/**
 * Who wants what of whom, how firmly, told how often? Statements come in, {@link
 * org.chancery.ask.Ask}s go out. The hard part is the one who is asked, and that headline, lead and
 * body tell one ask three times.
 */
@NullMarked
package org.chancery.ask;

import org.jspecify.annotations.NullMarked;
