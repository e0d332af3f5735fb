/**
 * Whom do the names mean? Mentions come in, a {@link org.chancery.actor.Cast} goes out. The hard
 * part: "the Party chief" and "Mr Lam" are one man, and the side he speaks for is often said
 * nowhere near his name.
 */
@NullMarked
package org.chancery.actor;

import org.jspecify.annotations.NullMarked;
