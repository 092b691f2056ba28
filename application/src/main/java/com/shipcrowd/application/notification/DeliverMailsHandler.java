package com.shipcrowd.application.notification;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.notification.needs.MailCarrier;
import com.shipcrowd.application.notification.needs.Mailbox;
import java.time.Duration;
import java.util.List;

/// See {@link DeliverMails}.
public final class DeliverMailsHandler implements DeliverMails {
  // Source: lifecycle.md section 12, "Notification"; after the last one the mail is dead.
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Mailbox mailbox;
  private final MailCarrier carrier;
  private final UnitOfWork work;
  private final Clock clock;

  public DeliverMailsHandler(Mailbox mailbox, MailCarrier carrier, UnitOfWork work, Clock clock) {
    this.mailbox = mailbox;
    this.carrier = carrier;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public int deliver(int most) {
    var now = clock.now();
    var due = work.acrossCompanies(() -> mailbox.take(now, now.plus(LEASE), most));
    int carried = 0;
    for (var letter : due) {
      if (carry(letter)) carried++;
    }
    return carried;
  }

  // Outside any transaction: a slow mail server must not hold a connection.
  private boolean carry(Mailbox.Letter letter) {
    var enclosed = letter.mail().enclosed();
    // One at a time: fifty invoices of many pages need not be in memory at once.
    byte[] bytes =
        enclosed == null
            ? new byte[0]
            : work.acrossCompanies(() -> mailbox.bytes(enclosed.paper()));
    boolean arrived = carrier.carry(letter.mail(), bytes);
    work.acrossCompanies(
        () -> {
          var now = clock.now();
          if (arrived) {
            mailbox.sent(letter.mail().id(), now);
          } else if (letter.attempts() > PAUSES.size()) {
            mailbox.dead(letter.mail().id());
          } else {
            mailbox.later(letter.mail().id(), now.plus(PAUSES.get(letter.attempts() - 1)));
          }
          return arrived;
        });
    return arrived;
  }
}
