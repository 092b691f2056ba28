package com.shipcrowd.adapter.couriers.dtdc;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.couriers.dtdc.DtdcWire.Consignment;
import com.shipcrowd.adapter.couriers.dtdc.DtdcWire.Header;
import com.shipcrowd.adapter.couriers.dtdc.DtdcWire.Home;
import com.shipcrowd.adapter.couriers.dtdc.DtdcWire.Piece;
import com.shipcrowd.adapter.couriers.dtdc.DtdcWire.Place;
import com.shipcrowd.adapter.couriers.dtdc.DtdcWire.Pushed;
import com.shipcrowd.adapter.couriers.dtdc.DtdcWire.Step;
import com.shipcrowd.adapter.couriers.dtdc.DtdcWire.Tracked;
import com.shipcrowd.adapter.couriers.speech.Answers;
import com.shipcrowd.adapter.couriers.speech.Heard;
import com.shipcrowd.adapter.couriers.speech.LooseJson;
import com.shipcrowd.adapter.couriers.speech.Meaning;
import com.shipcrowd.adapter.couriers.speech.Rupees;
import com.shipcrowd.adapter.couriers.speech.Texts;
import com.shipcrowd.application.Clock;
import com.shipcrowd.application.courier.needs.CourierGateway.Ack;
import com.shipcrowd.application.courier.needs.CourierGateway.Booking;
import com.shipcrowd.application.courier.needs.CourierGateway.BookingRequest;
import com.shipcrowd.application.courier.needs.CourierGateway.Reach;
import com.shipcrowd.domain.courier.Direction;
import com.shipcrowd.domain.courier.PaymentMode;
import com.shipcrowd.domain.measure.Dimensions;
import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.CourierScan;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ours to theirs and back; pure functions.
final class DtdcMapper {
  private static final DateTimeFormatter INVOICE_DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyyyy", Locale.ROOT);
  private static final Comparator<CourierScan> BY_TIME =
      Comparator.comparing(
          CourierScan::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

  private DtdcMapper() {}

  // ---- ours to theirs

  static String create(DtdcSettings to, BookingRequest request) {
    boolean isReverse = request.direction() == Direction.REVERSE;
    boolean isCod = request.paymentMode() == PaymentMode.COD;
    var seller = request.warehouse().address();
    var first = size(request.parcels().getFirst());
    var papers = request.seller();
    var reserved = request.reserved();
    return LooseJson.write(
        new DtdcWire.Booking(
            List.of(
                new Consignment(
                    to.customerCode(),
                    to.serviceType(request),
                    "NON-DOCUMENT",
                    Texts.line(request.goodsLine()),
                    "cm",
                    centimetres(first.lengthMm()),
                    centimetres(first.breadthMm()),
                    centimetres(first.heightMm()),
                    "kg",
                    Texts.kilograms(request.deadWeight().grams()).toPlainString(),
                    Rupees.text(request.declaredValue()),
                    Integer.toString(request.parcels().size()),
                    place(isReverse ? request.buyer() : seller),
                    place(isReverse ? seller : request.buyer()),
                    home(request.returnTo()),
                    request.reference().text(),
                    isCod ? "CASH" : "",
                    isCod ? Rupees.text(request.collectable()) : "",
                    to.commodity(),
                    papers.ewayBill(),
                    "false",
                    papers.invoiceNumber(),
                    papers.invoiceNumber().isEmpty()
                        ? ""
                        : INVOICE_DATE.format(request.orderedOn()),
                    reserved == null ? "" : reserved.number(),
                    isReverse ? "reverse" : null,
                    request.parcels().size() > 1 ? pieces(request) : null))));
  }

  // The value of the whole is spread over the boxes; the first takes what does not divide.
  private static List<Piece> pieces(BookingRequest request) {
    int boxes = request.parcels().size();
    long each = request.declaredValue().paise() / boxes;
    long rest = request.declaredValue().paise() - each * boxes;
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < boxes; i++) {
      var parcel = request.parcels().get(i);
      var size = size(parcel);
      pieces.add(
          new Piece(
              Texts.line(request.goodsLine()),
              Rupees.text(new Money(i == 0 ? each + rest : each)),
              Texts.kilograms(parcel.dead().grams()).toPlainString(),
              centimetres(size.heightMm()),
              centimetres(size.lengthMm()),
              centimetres(size.breadthMm())));
    }
    return List.copyOf(pieces);
  }

  // Nobody measured: a centimetre each way weighs nothing by volume.
  private static Dimensions size(Parcel parcel) {
    return parcel.size() == null ? new Dimensions(10, 10, 10) : parcel.size();
  }

  private static String centimetres(int mm) {
    return Texts.centimetres(mm).toPlainString();
  }

  private static Place place(Address at) {
    return new Place(
        Texts.line(at.name()),
        at.phone(),
        at.phone(),
        Texts.line(at.line1()),
        Texts.line(at.line2()),
        at.pincode().digits(),
        Texts.line(at.city()),
        at.state().title());
  }

  private static Home home(Address at) {
    return new Home(
        Texts.line(at.name()),
        at.phone(),
        at.phone(),
        Texts.line(at.line1()),
        Texts.line(at.line2()),
        at.pincode().digits(),
        Texts.line(at.city()),
        at.state().title(),
        at.email() == null ? "" : at.email());
  }

  static String cancel(DtdcSettings to, Awb awb) {
    return LooseJson.write(new DtdcWire.Cancel(List.of(awb.number()), to.customerCode()));
  }

  static String byNumber(String number) {
    return LooseJson.write(new DtdcWire.Track("cnno", number, "Y"));
  }

  static String byReference(String reference) {
    return LooseJson.write(new DtdcWire.Track("reference", reference, "N"));
  }

  static String lane(Pincode from, Pincode to) {
    return LooseJson.write(new DtdcWire.Lane(from.digits(), to.digits()));
  }

  // ---- theirs to ours

  static Booking booked(Heard.Body body, BookingRequest request) {
    var read = LooseJson.read(body.bytes(), DtdcWire.Booked.class);
    if (read.isEmpty()) return new Booking.InDoubt(Answers.UNREADABLE);
    var answer = read.get();
    if (!body.isOk()) {
      var words = LooseJson.words(LooseJson.member(answer.error(), "message"));
      return words.isEmpty() ? new Booking.InDoubt("status " + body.status()) : refused(words);
    }
    var lines = answer.data() == null ? List.<DtdcWire.@Nullable Line>of() : answer.data();
    var line = lines.isEmpty() ? null : lines.getFirst();
    if (line == null || !LooseJson.text(answer.status()).equalsIgnoreCase("OK"))
      return new Booking.InDoubt("no line about the parcel");
    if (line.success() == null || !line.success().isValueNode())
      return new Booking.InDoubt("neither yes nor no");
    if (!LooseJson.isYes(line.success())) return refused(words(line.message(), line.reason()));
    var named = LooseJson.text(line.customerReferenceNumber());
    if (!named.isEmpty() && !named.equals(request.reference().text()))
      return new Booking.InDoubt("the answer names another order");
    var awb = Texts.awb(LooseJson.text(line.referenceNumber()));
    return awb.isEmpty()
        ? new Booking.InDoubt("success without a number")
        : new Booking.Accepted(awb.get(), "", children(awb.get(), line, request.parcels().size()));
  }

  // Boxes are numbered from 001 behind the number of the whole; the first of them stands for the
  // whole.
  private static List<Awb> children(Awb awb, DtdcWire.Line line, int boxes) {
    var told =
        LooseJson.each(line.pieces()).stream()
            .flatMap(piece -> Texts.awb(LooseJson.text(piece.get("reference_number"))).stream())
            .toList();
    var children = new ArrayList<Awb>();
    for (int i = 1; i < boxes; i++)
      children.add(
          told.size() == boxes
              ? told.get(i)
              : new Awb(awb.number() + String.format(Locale.ROOT, "%03d", i + 1)));
    return List.copyOf(children);
  }

  private static Booking refused(String words) {
    var said = Texts.said(words);
    // Whose the earlier one is, and its number, they do not say.
    if (Texts.has(words, "duplicate", "already exist"))
      return new Booking.InDoubt("they know the number already");
    if (Texts.has(words, "serviceable", "not served"))
      return new Booking.Refused("PINCODE_NOT_SERVED", said, true);
    if (Texts.has(words, "credit", "balance"))
      return new Booking.Refused("COURIER_BALANCE_LOW", said, true);
    if (Texts.has(words, "customer_code", "customer code", "api key", "service_type"))
      return new Booking.Refused("COURIER_AUTH", said, true);
    return new Booking.Refused("COURIER_REFUSED", said, false);
  }

  private static String words(@Nullable JsonNode message, @Nullable JsonNode reason) {
    var said = LooseJson.words(message);
    return said.isEmpty() ? LooseJson.words(reason) : said;
  }

  static Ack cancelled(Heard.Body body, Awb awb) {
    var read = LooseJson.read(body.bytes(), DtdcWire.Cancelled.class);
    if (read.isEmpty()) return new Ack.InDoubt(Answers.UNREADABLE);
    var answer = read.get();
    var done = LooseJson.each(answer.successConsignments());
    boolean isDone =
        done.stream()
            .anyMatch(one -> LooseJson.text(one.get("reference_number")).equals(awb.number()));
    if (isDone || (LooseJson.isYes(answer.success()) && done.isEmpty()))
      return new Ack.Accepted("");
    var failures = LooseJson.each(answer.failures());
    if (failures.isEmpty()) {
      var words = LooseJson.words(LooseJson.member(answer.error(), "message"));
      return words.isEmpty() ? new Ack.InDoubt("neither yes nor no") : Answers.refused(words);
    }
    var failure = failures.getFirst();
    return LooseJson.text(failure.get("current_status")).equalsIgnoreCase("cancelled")
        ? new Ack.Accepted("")
        : Answers.refused(words(failure.get("message"), failure.get("reason")));
  }

  /// What a tracking call came to.
  sealed interface Followed {
    /// @param rtoNumber under which it comes home, empty for none
    record Steps(List<CourierScan> scans, String rtoNumber, String reference) implements Followed {}

    record NotThere() implements Followed {}

    record Unclear() implements Followed {}
  }

  /// @param awb whose scans they are; null reads the number from the answer
  /// @param isHomewards whether it was asked by the number of the way home
  static Followed followed(Heard.Body body, Awb awb, boolean isHomewards) {
    var read = LooseJson.read(body.bytes(), Tracked.class);
    if (read.isEmpty()) return new Followed.Unclear();
    var answer = read.get();
    if (LooseJson.words(answer.errorDetails()).toUpperCase(Locale.ROOT).contains("NO DATA FOUND"))
      return new Followed.NotThere();
    var header = answer.trackHeader();
    if (!LooseJson.isYes(answer.statusFlag()) || header == null) return new Followed.Unclear();
    return new Followed.Steps(
        scans(awb, header, answer.trackDetails(), isHomewards),
        LooseJson.text(header.strRtoNumber()),
        LooseJson.text(header.strRefNo()));
  }

  /// The number that an answer is about.
  static Optional<Awb> number(Heard.Body body) {
    return LooseJson.read(body.bytes(), Tracked.class)
        .map(Tracked::trackHeader)
        .flatMap(header -> Texts.awb(LooseJson.text(header.strShipmentNo())));
  }

  /// Scans of a push; empty when it names no parcel or no status.
  static Optional<List<CourierScan>> scans(DtdcWire.Push push) {
    var header = push.shipment() == null ? push.trackHeader() : push.shipment();
    if (header == null) return Optional.empty();
    var awb = Texts.awb(LooseJson.text(header.strShipmentNo()));
    if (awb.isEmpty()) return Optional.empty();
    var told = push.shipmentStatus();
    if (told == null) {
      var scans = scans(awb.get(), header, push.trackDetails(), false);
      return scans.isEmpty() ? Optional.empty() : Optional.of(scans);
    }
    var scans =
        (told.isArray() ? LooseJson.each(told) : List.of(told))
            .stream()
                .flatMap(one -> LooseJson.as(one, Pushed.class).stream())
                .filter(one -> !LooseJson.text(one.strAction()).isEmpty())
                .map(one -> scan(awb.get(), one))
                .sorted(BY_TIME)
                .toList();
    return scans.isEmpty() ? Optional.empty() : Optional.of(scans);
  }

  private static List<CourierScan> scans(
      Awb awb, Header header, @Nullable List<@Nullable Step> steps, boolean isHomewards) {
    var known = steps == null ? List.<Step>of() : steps.stream().filter(Objects::nonNull).toList();
    if (known.isEmpty()) return present(awb, header, isHomewards);
    return known.stream()
        .map(
            step ->
                scan(
                    awb,
                    LooseJson.text(step.strCode()),
                    LooseJson.text(step.strAction()),
                    LooseJson.text(step.sTrRemarks()),
                    LooseJson.text(step.strOrigin()),
                    time(step.strActionDate(), step.strActionTime()),
                    isHomewards))
        .sorted(BY_TIME)
        .toList();
  }

  private static List<CourierScan> present(Awb awb, Header header, boolean isHomewards) {
    var word = LooseJson.text(header.strStatus());
    var at = time(header.strStatusTransOn(), header.strStatusTransTime());
    // Without a time each poll would tell it anew.
    if (word.isEmpty() || at == null) return List.of();
    var remark = LooseJson.text(header.strRemarks());
    var there = DtdcStatuses.present(word, remark);
    return List.of(
        made(awb, word, isHomewards ? DtdcStatuses.homewards(there) : there, at, "", remark));
  }

  private static CourierScan scan(Awb awb, Pushed pushed) {
    return scan(
        awb,
        LooseJson.text(pushed.strAction()),
        LooseJson.text(pushed.strActionDesc()),
        LooseJson.text(pushed.strRemarks()),
        LooseJson.text(pushed.strOrigin()),
        time(pushed.strActionDate(), pushed.strActionTime()),
        false);
  }

  private static CourierScan scan(
      Awb awb,
      String code,
      String text,
      String remark,
      String place,
      @Nullable Instant at,
      boolean isHomewards) {
    var there = DtdcStatuses.read(code, remark);
    var meaning = isHomewards ? DtdcStatuses.homewards(there) : there;
    return made(awb, code, meaning, at, place, remark.isEmpty() ? text : remark);
  }

  private static CourierScan made(
      Awb awb, String code, Meaning meaning, @Nullable Instant at, String place, String words) {
    return new CourierScan(
        awb,
        Texts.cut(code, 120),
        meaning.status(),
        at,
        Texts.cut(place, 120),
        meaning.reason(),
        Texts.said(words),
        meaning.flag());
  }

  /// Their day, `14072026`, and time, `1810`, `181052` or `18:10:52`; null for anything else.
  static @Nullable Instant time(@Nullable JsonNode day, @Nullable JsonNode time) {
    var digits = LooseJson.text(time).replace(":", "");
    if (!digits.matches("[0-9]{4}|[0-9]{6}")) return null;
    var whole = digits.length() == 4 ? digits + "00" : digits;
    try {
      return LocalDate.parse(LooseJson.text(day), DAY)
          .atTime(
              LocalTime.of(
                  Integer.parseInt(whole.substring(0, 2)),
                  Integer.parseInt(whole.substring(2, 4)),
                  Integer.parseInt(whole.substring(4))))
          .atZone(Clock.IST)
          .toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// Where they go. Returns are told in a sheet of the account only, so none is promised here.
  static Reach reach(Heard.Body body) {
    var read = LooseJson.read(body.bytes(), DtdcWire.Lanes.class);
    if (read.isEmpty() || read.get().zipcodes() == null || !read.get().zipcodes().isArray())
      return new Reach.InDoubt(Answers.UNREADABLE);
    for (var zipcode : read.get().zipcodes()) {
      var words = LooseJson.text(zipcode.get("MESSAGE"));
      boolean isServed =
          words.equals("SUCCESS") && LooseJson.text(zipcode.get("SERVFLAG")).equals("Y");
      if (!isServed)
        return new Reach.Stays(words.equals("SUCCESS") ? "not served" : Texts.said(words));
    }
    var services = LooseJson.each(read.get().services());
    boolean prepaid = services.stream().anyMatch(one -> isOffered(one, "b2C_SERVICEABLE"));
    boolean cod = services.stream().anyMatch(one -> isOffered(one, "b2C_COD_Serviceable"));
    var days =
        LooseJson.each(read.get().details()).stream()
            .flatMap(one -> LooseJson.decimal(one.get("TAT")).stream())
            .mapToInt(BigDecimal::intValue)
            .filter(count -> count > 0)
            .min();
    return prepaid || cod
        ? new Reach.Goes(prepaid, cod, false, days.isPresent() ? days.getAsInt() : null)
        : new Reach.Stays("no product for parcels goes there");
  }

  private static boolean isOffered(JsonNode service, String name) {
    return LooseJson.text(service.get(name)).equalsIgnoreCase("YES");
  }
}
