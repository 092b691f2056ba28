package com.shipcrowd.adapter.scheduler;

import com.shipcrowd.application.notification.DeliverMails;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries promised mails out, on every node: rows are taken by one of them.
@Singleton
final class MailRounds {
  private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
  private static final int MOST = 50;

  private final DeliverMails mails;

  MailRounds(DeliverMails mails) {
    this.mails = mails;
  }

  @Scheduled(fixedDelay = "${shipcrowd.mail.every:2s}", initialDelay = "2s")
  void round() {
    try {
      int carried = mails.deliver(MOST);
      if (carried > 0) LOG.info("{} mails carried", carried);
    } catch (RuntimeException trouble) {
      LOG.warn("mails stay in the box until the next round", trouble);
    }
  }
}
