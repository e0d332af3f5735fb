/**
 * How fast the rooms are, beside the analyser that they stand on; and a made-up archive of known
 * truth to measure the ledger with.
 */
@NullMarked
package org.chancery.bench;

import org.jspecify.annotations.NullMarked;
