package org.chancery.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.chancery.store.Ledger;
import org.chancery.thread.Encoder;
import org.chancery.thread.OnnxEncoder;
import org.jspecify.annotations.Nullable;

/** Keeps the threads of a ledger up to date; opens the sentence encoder only when it is wanted. */
final class Threads {

  private static final int WORTH_A_BAR = 20;

  private Threads() {}

  /** Brings them up to date; tells on standard error when the encoder is not there. */
  static void update(Ledger ledger, Screen screen) {
    if (ledger.staleEntries() > 0) {
      ledger.updateEntries((done, of) -> {});
    }
    int stale = ledger.staleBlocks();
    if (stale == 0) {
      return;
    }
    try (ProgressBar bar = bar(stale, screen)) {
      ledger.updateThreads(
          encoder(screen),
          (done, of) -> {
            if (bar != null) {
              bar.stepTo(done);
            }
          });
    }
  }

  /** Opens a ledger whose threads are up to date, as far as it may be written. */
  static Ledger toRead(LedgerChoice choice, Screen screen) {
    Ledger ledger = choice.toRead();
    if (ledger.staleBlocks() == 0 && ledger.staleEntries() == 0) {
      return ledger;
    }
    if (!ledger.isWritable()) {
      screen
          .err()
          .println(
              "thread/stale  "
                  + ledger.file()
                  + ": threads of "
                  + ledger.staleBlocks()
                  + " pairs of sides are not up to date, and the ledger may not be written. Those shown lack the last articles.");
      return ledger;
    }
    update(ledger, screen);
    return ledger;
  }

  /** One that is opened at the first words that it is shown. */
  static Encoder encoder(Screen screen) {
    return new WhenWanted(screen);
  }

  private static @Nullable ProgressBar bar(int stale, Screen screen) {
    return screen.terminal().isError() && stale >= WORTH_A_BAR
        ? new ProgressBarBuilder()
            .setTaskName("Following asks")
            .setInitialMax(stale)
            .setUnit(" pairs of sides", 1)
            .build()
        : null;
  }

  /** Opened once for all commands of a process. */
  private static final class Opened {
    static final Optional<OnnxEncoder> ENCODER = OnnxEncoder.open();
  }

  /** Asked for at the first words that the ledger does not know. */
  private static final class WhenWanted implements Encoder {
    private final Screen screen;
    private @Nullable Encoder encoder;

    WhenWanted(Screen screen) {
      this.screen = screen;
    }

    @Override
    public byte[] encode(String words) {
      Encoder open = encoder;
      if (open == null) {
        Optional<OnnxEncoder> found = Opened.ENCODER;
        if (found.isEmpty()) {
          screen
              .err()
              .println(
                  "thread/no-encoder  The sentence encoder is not installed for this machine: only asks in nearly the same words are brought together. Install the whole program to have it.");
        }
        open = found.<Encoder>map(one -> one).orElse(Encoder.NONE);
        encoder = open;
      }
      return open.encode(words);
    }
  }
}
