/**
 * Where are people, offices, states, institutions, places named? The outline comes in, {@link
 * org.chancery.mention.Mention}s go out. The hard part is that a name is not what a tagger says it
 * is: accents, titles and capitals decide.
 */
@NullMarked
package org.chancery.mention;

import org.jspecify.annotations.NullMarked;
