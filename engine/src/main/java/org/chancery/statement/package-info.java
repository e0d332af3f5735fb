/**
 * Who said what, to whom, in which encounter or in none? Cast and encounters come in, {@link
 * org.chancery.statement.Statement}s go out. The hard part is the speaker: most are not named in
 * their own clause.
 *
 * <p>{@link org.chancery.statement.StatementFinder} reads sentence by sentence: cues are found,
 * what each introduces is read and split, and whoever speaks tells it, or it is his own words
 * throughout.
 */
@NullMarked
package org.chancery.statement;

import org.jspecify.annotations.NullMarked;
