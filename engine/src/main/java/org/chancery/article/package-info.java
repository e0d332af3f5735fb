/**
 * What exactly was published, where and when? Files come in, {@link org.chancery.article.Article}s
 * go out, their text never altered. The hard part is to say plainly what is wrong with a file that
 * is not an article.
 */
@NullMarked
package org.chancery.article;

import org.jspecify.annotations.NullMarked;
