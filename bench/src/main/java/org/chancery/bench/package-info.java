/** How fast the rooms are, beside the analyser that they stand on. */
@NullMarked
package org.chancery.bench;

import org.jspecify.annotations.NullMarked;
