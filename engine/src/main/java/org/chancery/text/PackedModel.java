package org.chancery.text;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.tukaani.xz.XZInputStream;

/**
 * A model as it lies on the class path, packed with xz.
 *
 * @param origin what tells it from another version of itself, see {@link #origin(URL)}
 */
record PackedModel(String resource, URL packed, String origin) {

  private static final int BLOCK_BYTES = 1 << 18;

  /**
   * Its packed size, with the checksum a jar's table of contents keeps for it: cheap, since nothing
   * is read through.
   */
  static String origin(URL packed) throws IOException {
    URLConnection connection = packed.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return jar.getJarEntry().getSize() + "-" + Long.toHexString(jar.getJarEntry().getCrc());
    }
    try (InputStream unused = connection.getInputStream()) {
      return Long.toString(connection.getContentLengthLong());
    }
  }

  /**
   * Writes the unpacked bytes to {@code target}, replacing what a dead process left there, and
   * flushes them to the disk.
   */
  UnpackedModel unpackTo(Path target, UnpackingProgress progress) throws IOException {
    MessageDigest digest = sha256();
    CRC32C checksum = new CRC32C();
    long size = 0;
    try (InputStream source = open(progress);
        FileChannel channel = truncate(target)) {
      byte[] block = new byte[BLOCK_BYTES];
      for (int length = read(source, block); length >= 0; length = read(source, block)) {
        digest.update(block, 0, length);
        checksum.update(block, 0, length);
        write(channel, ByteBuffer.wrap(block, 0, length));
        size += length;
      }
      channel.force(true);
    }
    return new UnpackedModel(
        HexFormat.of().formatHex(digest.digest()), size, checksum.getValue(), origin);
  }

  private InputStream open(UnpackingProgress progress) {
    try {
      URLConnection connection = packed.openConnection();
      long total = Math.max(1, connection.getContentLengthLong());
      InputStream counted = new Counted(connection.getInputStream(), total, progress);
      return new XZInputStream(new BufferedInputStream(counted, BLOCK_BYTES));
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private int read(InputStream source, byte[] block) {
    try {
      return source.read(block);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private ModelCacheException damaged(IOException cause) {
    return new ModelCacheException(
        "text/model-damaged",
        packed
            + ": expected a whole xz file, found damage: "
            + ModelCacheException.reason(cause)
            + ". Install Chancery anew, or let Maven download the models' jar again.",
        cause);
  }

  private static FileChannel truncate(Path target) throws IOException {
    return FileChannel.open(
        target,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static void write(FileChannel channel, ByteBuffer block) throws IOException {
    while (block.hasRemaining()) {
      channel.write(block);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256; this one has not", e);
    }
  }

  /** Tells the progress as packed bytes are read. */
  private final class Counted extends FilterInputStream {

    private final long total;
    private final UnpackingProgress progress;
    private long done;

    Counted(InputStream source, long total, UnpackingProgress progress) {
      super(source);
      this.total = total;
      this.progress = progress;
      progress.unpacked(resource, 0, total);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      if (count > 0) {
        done += count;
        progress.unpacked(resource, Math.min(done, total), total);
      }
      return count;
    }
  }
}
