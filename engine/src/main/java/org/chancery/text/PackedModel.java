package org.chancery.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
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
   * Writes the unpacked bytes in their flat form to {@code target}, replacing what a dead process
   * left there, and flushes them to the disk.
   */
  UnpackedModel unpackTo(Path target, Flattening flattening, UnpackingProgress progress)
      throws IOException {
    MessageDigest digest = sha256();
    CRC32C checksum = new CRC32C();
    long size;
    try (InputStream source = open(progress);
        FileChannel channel = truncate(target)) {
      OutputStream checked = new CheckedOutputStream(Channels.newOutputStream(channel), checksum);
      OutputStream flat =
          new BufferedOutputStream(new DigestOutputStream(checked, digest), BLOCK_BYTES);
      flattening.write(source, flat);
      flat.flush();
      size = channel.size();
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
      InputStream xz = new XZInputStream(new BufferedInputStream(counted, BLOCK_BYTES));
      return new BufferedInputStream(new Undamaged(xz), BLOCK_BYTES);
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256; this one has not", e);
    }
  }

  /** Tells damage to the packed file from trouble with writing. */
  private final class Undamaged extends FilterInputStream {

    Undamaged(InputStream source) {
      super(source);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      try {
        return super.read(target, offset, length);
      } catch (IOException e) {
        throw damaged(e);
      }
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
