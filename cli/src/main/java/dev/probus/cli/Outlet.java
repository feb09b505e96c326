package dev.probus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the process's streams. If it cannot be written, what follows is dropped; a reader who has
 * seen enough, such as {@code head}, is no fault.
 */
final class Outlet extends OutputStream {
  private static final String READER_GONE = "Broken pipe";

  private final FileOutputStream out;
  private @Nullable IOException first;

  Outlet(FileDescriptor descriptor) {
    this.out = new FileOutputStream(descriptor);
  }

  /** Returns why something could not be written, unless nobody wanted to read it. */
  Optional<IOException> fault() {
    return Optional.ofNullable(first).filter(e -> !READER_GONE.equals(e.getMessage()));
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (first != null) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      first = e; // told by fault()
    }
  }
}
