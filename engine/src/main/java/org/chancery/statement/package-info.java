/**
 * Who said what, to whom, in which encounter or in none? Cast and encounters come in, {@link
 * org.chancery.statement.Statement}s go out. The hard part is the speaker: most are not named in
 * their own clause.
 */
@NullMarked
package org.chancery.statement;

import org.jspecify.annotations.NullMarked;
