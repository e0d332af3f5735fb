package org.chancery.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of numbered sections that is mapped into memory and used where it lies: nothing is read
 * through or built when it is opened. Little-endian, sections on 8-byte borders.
 */
final class FlatFile {

  private static final long MARK = 0x4348_414e_464c_4154L;
  private static final int BORDER = 8;

  private FlatFile() {}

  /** Writes the sections, each from its position to its limit. */
  static void write(OutputStream target, List<ByteBuffer> sections) throws IOException {
    ByteBuffer head = allocate(Long.BYTES * (2 + sections.size()));
    head.putLong(MARK).putLong(sections.size());
    sections.forEach(section -> head.putLong(section.remaining()));
    WritableByteChannel channel = Channels.newChannel(target);
    write(channel, head.flip());
    for (ByteBuffer section : sections) {
      int length = section.remaining();
      write(channel, section.duplicate());
      write(channel, ByteBuffer.allocate(padded(length) - length));
    }
  }

  private static void write(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * The sections of a file, read-only.
   *
   * @throws IOException when it cannot be read or is no such file
   */
  static List<ByteBuffer> sections(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      whole.order(ByteOrder.LITTLE_ENDIAN);
      if (whole.limit() < 2 * Long.BYTES || whole.getLong() != MARK) {
        throw new IOException(file + " is no file of sections");
      }
      int[] lengths = new int[Math.toIntExact(whole.getLong())];
      for (int number = 0; number < lengths.length; number++) {
        lengths[number] = Math.toIntExact(whole.getLong());
      }
      List<ByteBuffer> sections = new ArrayList<>();
      int start = whole.position();
      for (int length : lengths) {
        sections.add(whole.slice(start, length).order(ByteOrder.LITTLE_ENDIAN));
        start += padded(length);
      }
      return sections;
    }
  }

  /** An empty section to be filled. */
  static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int padded(int length) {
    return (length + BORDER - 1) / BORDER * BORDER;
  }
}
