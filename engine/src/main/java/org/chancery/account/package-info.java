/**
 * What does this article say of this encounter, and what is in doubt? All findings come in, {@link
 * org.chancery.account.Account}s go out.
 */
@NullMarked
package org.chancery.account;

import org.jspecify.annotations.NullMarked;
