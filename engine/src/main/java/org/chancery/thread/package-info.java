/**
 * Which asks, over the years, are one? Asks of many articles come in as {@link
 * org.chancery.thread.Wish}es, {@link org.chancery.thread.AskThread}s go out: one deed wanted by
 * one side of one side, whatever the words, with what the other side answered. The hard part is
 * that a wrong merge misleads more than a missed one: "lift the ban on our beef" is near to "lift
 * the ban on our pork" in every word but one. See docs/threads.md.
 */
@NullMarked
package org.chancery.thread;

import org.jspecify.annotations.NullMarked;
