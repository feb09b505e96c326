package dev.probus.bus.soundwire.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whoever brings letters, they are read by one at a time, each sender's in order. */
final class MailboxTest {
  private static final int SENDERS = 4;
  private static final int LETTERS = 20_000;

  @Test
  void everyLetterIsReadOnceInItsSendersOrder() throws InterruptedException {
    Mailbox mailbox = new Mailbox();
    int[] next = new int[SENDERS]; // plain fields: only one at a time may be here
    List<String> wrong = new ArrayList<>();
    CountDownLatch begin = new CountDownLatch(1);
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      for (int i = 0; i < SENDERS; i++) {
        int sender = i;
        senders.execute(() -> {
          try {
            begin.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          for (int letter = 0; letter < LETTERS; letter++) {
            int number = letter;
            mailbox.put(() -> {
              if (next[sender]++ != number) {
                wrong.add(sender + " sent " + number);
              }
            });
          }
        });
      }
      begin.countDown();
    }
    assertThat(wrong).isEmpty();
    assertThat(next).containsOnly(LETTERS);
  }

  @Test
  void aLetterMayBringLetters() {
    Mailbox mailbox = new Mailbox();
    List<Integer> read = new ArrayList<>();
    mailbox.put(() -> {
      mailbox.put(() -> read.add(2));
      read.add(1);
    });
    assertThat(read).containsExactly(1, 2);
  }

  @Test
  void whatALetterThrowsIsThrownWhenAllAreRead() {
    Mailbox mailbox = new Mailbox();
    List<Integer> read = new ArrayList<>();
    assertThatIllegalStateException()
        .isThrownBy(() ->
            mailbox.put(() -> {
              mailbox.put(() -> read.add(1));
              throw new IllegalStateException("torn");
            }))
        .withMessage("torn");
    mailbox.put(() -> read.add(2));
    assertThat(read).containsExactly(1, 2);
  }
}
