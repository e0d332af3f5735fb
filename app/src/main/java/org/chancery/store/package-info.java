/**
 * The ledger on disk: one SQLite file. Readings in the wire format come in, rows go out. The hard
 * part is that nothing reported as added may be lost, whatever happens to the process or the disk.
 */
@NullMarked
package org.chancery.store;

import org.jspecify.annotations.NullMarked;
