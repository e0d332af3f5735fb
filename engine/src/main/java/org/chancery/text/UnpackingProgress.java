package org.chancery.text;

/** Is told how far the unpacking of a model has come; the command line draws a bar from it. */
@FunctionalInterface
public interface UnpackingProgress {

  /** Tells nobody. */
  UnpackingProgress SILENT = (resource, done, total) -> {};

  /**
   * Called at the start of a resource with {@code done} 0, then now and then, and at its end with
   * {@code done == total}. Never called for what is already unpacked.
   *
   * @param resource the name of the model, such as {@code models/en-pos.xz}
   * @param done packed bytes read so far
   * @param total packed bytes in all, always more than 0
   */
  void unpacked(String resource, long done, long total);
}
