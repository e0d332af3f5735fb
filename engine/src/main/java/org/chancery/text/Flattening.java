package org.chancery.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Brings a model into the form in which it is used, when it is unpacked. */
@FunctionalInterface
interface Flattening {

  /**
   * Reads {@code unpacked} to its end and writes what shall lie in the cache.
   *
   * @throws IOException when writing fails, or the model is not of the expected make
   */
  void write(InputStream unpacked, OutputStream flat) throws IOException;
}
