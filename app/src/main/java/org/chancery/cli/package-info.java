/**
 * The command line: one class a command, each with an example in its help. Answers go to standard
 * output, everything else to standard error.
 */
@NullMarked
package org.chancery.cli;

import org.jspecify.annotations.NullMarked;
