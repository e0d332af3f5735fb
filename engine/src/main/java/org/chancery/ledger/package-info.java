/**
 * What all sources together say. In: what each article tells of an encounter, and the words of the
 * articles. Out: encounters with all their accounts, and which articles are copies of one another.
 * The hard part is to keep apart what is alike: two meetings of the same two people in one week,
 * and two independent reports of one meeting. What comes out depends on the set that went in, not
 * on its order.
 */
@NullMarked
package org.chancery.ledger;

import org.jspecify.annotations.NullMarked;
