package com.shipcrowd.application.notification;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.notification.needs.Mailbox;

/// See {@link SendMail}.
public final class SendMailHandler implements SendMail {
  private final Mailbox mailbox;
  private final Clock clock;

  public SendMailHandler(Mailbox mailbox, Clock clock) {
    this.mailbox = mailbox;
    this.clock = clock;
  }

  @Override
  public void send(Mail mail) {
    mailbox.put(mail, clock.now());
  }
}
