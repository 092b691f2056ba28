package com.shipcrowd.bootstrap;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.notification.DeliverMails;
import com.shipcrowd.application.notification.DeliverMailsHandler;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.notification.SendMailHandler;
import com.shipcrowd.application.notification.needs.MailCarrier;
import com.shipcrowd.application.notification.needs.Mailbox;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Telling people.
@Factory
final class NotificationWiring {
  @Singleton
  SendMail sendMail(Mailbox mailbox, Clock clock) {
    return new SendMailHandler(mailbox, clock);
  }

  @Singleton
  DeliverMails deliverMails(Mailbox mailbox, MailCarrier carrier, UnitOfWork work, Clock clock) {
    return new DeliverMailsHandler(mailbox, carrier, work, clock);
  }
}
