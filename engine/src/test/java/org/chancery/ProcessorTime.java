package org.chancery;

import java.lang.management.ManagementFactory;

/**
 * How long work kept the processor, whatever else the machine did meanwhile: for tests that guard
 * against work that grows faster than its input.
 */
public final class ProcessorTime {

  private ProcessorTime() {}

  /** Nanoseconds for which this thread had the processor while it did {@code work}. */
  public static long of(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - start;
  }
}
