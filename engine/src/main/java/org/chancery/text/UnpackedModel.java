package org.chancery.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What an unpacked model must look like, kept beside it in {@code NAME.sha256}.
 *
 * @param sha256 64 hexadecimal digits
 * @param size in bytes
 * @param crc32c of all its bytes
 * @param origin which packed model it came from
 */
record UnpackedModel(String sha256, long size, long crc32c, String origin) {

  private static final int BLOCK_BYTES = 1 << 18;
  private static final Pattern RECORD =
      Pattern.compile(
          "([0-9a-f]{64})  [^\n]+\n# size (\\d{1,18}) crc32c ([0-9a-f]{1,8}) origin (\\S+)\n");

  /** What stands beside {@code file}, or null when nothing does or it is not whole. */
  static @Nullable UnpackedModel recorded(Path file) throws IOException {
    try {
      Matcher line = RECORD.matcher(Files.readString(recordOf(file)));
      return line.matches() ? read(line) : null;
    } catch (NoSuchFileException | CharacterCodingException e) {
      return null;
    }
  }

  private static UnpackedModel read(Matcher line) {
    return new UnpackedModel(
        line.group(1),
        Long.parseLong(line.group(2)),
        Long.parseLong(line.group(3), 16),
        line.group(4));
  }

  /** Whether {@code file} has this size and checksum; reads all of it. */
  boolean matches(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.size() == size && checksum(channel) == crc32c;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static long checksum(FileChannel channel) throws IOException {
    CRC32C checksum = new CRC32C();
    ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
    while (channel.read(block) >= 0) {
      checksum.update(block.flip());
      block.clear();
    }
    return checksum.getValue();
  }

  /** Writes the record of {@code file}. From now on the file counts. */
  void record(Path file) throws IOException {
    Path part = ModelCache.beside(file, ".sha256.part");
    Files.writeString(
        part,
        sha256
            + "  "
            + file.getFileName()
            + "\n"
            + "# size "
            + size
            + " crc32c "
            + Long.toHexString(crc32c)
            + " origin "
            + origin
            + "\n");
    Files.move(
        part, recordOf(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the record of {@code file}, so that a half-made file never counts. */
  static void forget(Path file) throws IOException {
    Files.deleteIfExists(recordOf(file));
  }

  private static Path recordOf(Path file) {
    return ModelCache.beside(file, ".sha256");
  }
}
