package org.chancery.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Looks at a ledger's file before the database does: where it lies, and whether it is one. */
final class LedgerFile {

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** "CHNC", at byte 68 of the file; see PRAGMA application_id. */
  static final int APPLICATION_ID = 0x43484E43;

  /**
   * File systems that several machines may write: their locks cannot be trusted, so WAL is unsafe
   * there.
   */
  private static final Set<String> SHARED =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "9p",
          "fuse.sshfs",
          "ncpfs",
          "afpfs",
          "webdav");

  private LedgerFile() {}

  /**
   * Throws when the file is something else than a ledger; one that does not exist or is empty may
   * become one.
   */
  static void check(Path file) {
    if (Files.isDirectory(file)) {
      throw new LedgerException(
          "store/not-a-ledger",
          file + ": found a folder, expected a ledger file. Name a file with --ledger.",
          null);
    }
    if (!Files.isRegularFile(file)) {
      return;
    }
    byte[] head = head(file);
    if (head.length == 0) {
      return;
    }
    boolean isSqlite =
        head.length >= 100 && Arrays.equals(SQLITE, 0, SQLITE.length, head, 0, SQLITE.length);
    int id =
        isSqlite
            ? (head[68] & 0xFF) << 24
                | (head[69] & 0xFF) << 16
                | (head[70] & 0xFF) << 8
                | head[71] & 0xFF
            : 0;
    if (!isSqlite || id != APPLICATION_ID) {
      throw new LedgerException(
          "store/not-a-ledger",
          file
              + ": found "
              + (isSqlite ? "another program's database" : "a file that is no ledger")
              + ", expected one made by chancery. It was left as it is; name another file with --ledger.",
          null);
    }
  }

  /** Whether there is nothing in it yet, or it is not there. */
  static boolean isEmpty(Path file) {
    return !Files.exists(file) || head(file).length == 0;
  }

  private static byte[] head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(100);
    } catch (IOException e) {
      throw new LedgerException(
          "store/unreadable",
          file
              + ": cannot be read ("
              + e.getMessage()
              + "). Give yourself the right to read it, or name another with --ledger.",
          e);
    }
  }

  /** Throws where a ledger's locks would not hold. */
  static void checkFileSystem(Path file) {
    try {
      String type =
          Files.getFileStore(file.toAbsolutePath().getParent()).type().toLowerCase(Locale.ROOT);
      if (SHARED.contains(type)) {
        throw new LedgerException(
            "store/shared-file-system",
            file
                + ": lies on a network file system ("
                + type
                + "), whose locks cannot be trusted with a ledger. Put it on a local disk, and copy what `chancery export` gives.",
            null);
      }
    } catch (IOException e) {
      throw new LedgerException(
          "store/unreadable",
          file
              + ": its folder cannot be looked at ("
              + e.getMessage()
              + "). Make the folder, or name another with --ledger.",
          e);
    }
  }
}
