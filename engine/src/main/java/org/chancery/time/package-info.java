/**
 * Which day is "Friday"? Article and outline come in, dates with values go out. The hard part is
 * the anchor: the day of the page is not the day of the meeting, and a weekday near it may lie
 * before or after.
 */
@NullMarked
package org.chancery.time;

import org.jspecify.annotations.NullMarked;
