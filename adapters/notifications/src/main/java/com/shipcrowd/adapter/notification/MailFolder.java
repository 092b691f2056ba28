package com.shipcrowd.adapter.notification;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.needs.MailCarrier;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes each mail as an `.eml` file named by its id, so a repeat replaces it.
@Singleton
final class MailFolder implements MailCarrier {
  private static final Logger LOG = LoggerFactory.getLogger(MailFolder.class);
  private static final int LINE = 76;

  private final Path folder;
  private final String from;
  private final Clock clock;

  MailFolder(
      @Property(name = "shipcrowd.mail.folder", defaultValue = ".shipcrowd/mail") String folder,
      @Property(
              name = "shipcrowd.mail.from",
              defaultValue = "Shipcrowd <no-reply@shipcrowd.example>")
          String from,
      Clock clock) {
    this.folder = Path.of(folder);
    this.from = from;
    this.clock = clock;
  }

  @Override
  public boolean carry(Mail mail, byte[] enclosed) {
    try {
      Files.createDirectories(folder);
      var half = Files.createTempFile(folder, "mail", ".part");
      Files.writeString(half, text(mail, enclosed), StandardCharsets.UTF_8);
      Files.move(half, folder.resolve(mail.id() + ".eml"), StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      LOG.warn("mail {} could not be written", mail.id(), e);
      return false;
    }
  }

  private String text(Mail mail, byte[] enclosed) {
    var date = clock.now().atOffset(ZoneOffset.UTC).format(DateTimeFormatter.RFC_1123_DATE_TIME);
    return String.join(
        "\r\n",
        "Date: " + date,
        "Message-ID: <" + mail.id() + "@shipcrowd.example>",
        "From: " + oneLine(from),
        "To: " + oneLine(mail.to()),
        "Subject: " + word(mail.subject()),
        "MIME-Version: 1.0",
        content(mail, enclosed));
  }

  private static String content(Mail mail, byte[] enclosed) {
    var words =
        String.join(
            "\r\n",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
            "",
            mail.text().replace("\r", "").replace("\n", "\r\n"));
    var along = mail.enclosed();
    if (along == null || enclosed.length == 0) return words;
    // Base64 holds no two dashes, and our texts no such line.
    var border = "--=_" + mail.id();
    return String.join(
        "\r\n",
        "Content-Type: multipart/mixed; boundary=\"" + border.substring(2) + "\"",
        "",
        border,
        words,
        border,
        "Content-Type: application/pdf",
        "Content-Transfer-Encoding: base64",
        "Content-Disposition: attachment; filename=\""
            + along.name().replaceAll("[^A-Za-z0-9._-]", "_")
            + "\"",
        "",
        Base64.getMimeEncoder().encodeToString(enclosed),
        border + "--",
        "");
  }

  // A line break in an address or a subject would begin a header of somebody else's choosing.
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private static String word(String text) {
    var line = oneLine(text);
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(line) && line.length() <= LINE)
      return line;
    return "=?utf-8?B?"
        + Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }
}
