/**
 * The corridor: {@link org.chancery.reading.ArticleReader} calls the rooms in order, and is the one
 * place where the order stands. {@link org.chancery.reading.ReadingJson} writes the wire format,
 * and is the one place where spans become code points.
 */
@NullMarked
package org.chancery.reading;

import org.jspecify.annotations.NullMarked;
