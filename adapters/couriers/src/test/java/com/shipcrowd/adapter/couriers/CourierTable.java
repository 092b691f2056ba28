package com.shipcrowd.adapter.couriers;

import com.shipcrowd.application.courier.needs.CourierGateway.Capability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The table of couriers in the README: what each can do, how its contract test went, and how far its reference is to be
/// trusted.
final class CourierTable {
  static final String SANDBOX = "sandbox";
  private static final String THEIRS = "contracts/theirs/couriers";
  private static final String BEGIN = "<!-- couriers: made by the test run -->";
  private static final String END = "<!-- /couriers -->";
  private static final Pattern SECTION =
      Pattern.compile(Pattern.quote(BEGIN) + ".*?" + Pattern.quote(END), Pattern.DOTALL);
  private static final Pattern PARAGRAPH =
      Pattern.compile("^Confidence: (.+?)(?:\n\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern REMARK = Pattern.compile("^Remark: (.+)$", Pattern.MULTILINE);
  private static final Pattern GRADE =
      Pattern.compile("\\b(high|medium|low)\\b", Pattern.CASE_INSENSITIVE);

  private CourierTable() {}

  /// How cases ended.
  record Cases(int passed, int skipped, int failed) {
    Cases plus(Cases more) {
      return new Cases(passed + more.passed, skipped + more.skipped, failed + more.failed);
    }

    String text() {
      var good = passed + " passed, " + skipped + " skipped";
      return failed == 0 ? good : good + ", **" + failed + " failed**";
    }
  }

  /// What `SOURCE.md` says of a courier's reference.
  ///
  /// @param confidence of its core first, then of its parts
  /// @param remark empty for none
  record Source(String confidence, String remark) {
    static Source read(Path root, String courier) {
      var path = THEIRS + "/" + courier + "/SOURCE.md";
      if (!Files.exists(root.resolve(path))) return new Source("ours, no reference", "");
      var text = text(root.resolve(path));
      var paragraph = PARAGRAPH.matcher(text);
      var grades = new LinkedHashSet<String>();
      if (paragraph.find())
        for (var found : GRADE.matcher(paragraph.group(1)).results().toList())
          grades.add(found.group().toLowerCase(Locale.ROOT));
      if (grades.isEmpty()) throw new IllegalStateException("no confidence in " + path);
      var remark = REMARK.matcher(text);
      return new Source(
          "[" + spoken(List.copyOf(grades)) + "](" + path + ")",
          remark.find() ? remark.group(1) : "");
    }

    private static String spoken(List<String> grades) {
      return grades.size() == 1
          ? grades.getFirst()
          : grades.getFirst() + ", parts " + String.join(" and ", grades.subList(1, grades.size()));
    }
  }

  /// One courier.
  record Row(String courier, String capabilities, Cases cases, Source source) {
    String text() {
      var cells =
          List.of(courier, capabilities, cases.text(), source.confidence(), source.remark());
      return "| " + String.join(" | ", cells) + " |";
    }
  }

  /// Who has to be in the table: whoever has recorded requests, and the sandbox.
  static Set<String> everyCourier(Path root) {
    try (var folders = Files.list(root.resolve(THEIRS))) {
      var every =
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toCollection(LinkedHashSet::new));
      every.add(SANDBOX);
      return every;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Capabilities by their names, comma-separated, as the table says them.
  static String words(String names) {
    var can = EnumSet.noneOf(Capability.class);
    for (var name : names.split(",")) can.add(Capability.valueOf(name));
    var groups = new ArrayList<String>();
    for (var group : Group.values()) {
      var words =
          Arrays.stream(Capability.values())
              .filter(capability -> can.contains(capability) && Word.of(capability).group == group)
              .map(capability -> Word.of(capability).text)
              .collect(Collectors.joining(" "));
      if (!words.isEmpty()) groups.add(words);
    }
    return String.join(" · ", groups).replace(Word.EVERY_NDR, "ndr");
  }

  /// Puts the rows between the marks of a README, if that changes it.
  static void write(Path readme, List<Row> rows) {
    try {
      var before = text(readme);
      var after = placed(before, rows);
      if (!after.equals(before)) Files.writeString(readme, after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String placed(String readme, List<Row> rows) {
    var table =
        rows.stream()
            .sorted(Comparator.comparing(Row::courier))
            .map(Row::text)
            .collect(Collectors.joining("\n"));
    var section =
        BEGIN
            + "\n| courier | can | contract test | confidence | remark |\n| --- | --- | --- | --- | --- |\n"
            + table
            + "\n"
            + END;
    return SECTION.matcher(readme).replaceFirst(Matcher.quoteReplacement(section));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private enum Group {
    CARRIES,
    PAPERS,
    CHANGES,
    ANSWERS,
    SCANS,
    BOOKING
  }

  private record Word(Group group, String text) {
    static final String EVERY_NDR = "ndr-again ndr-later ndr-details ndr-return";

    // A capability without a word here does not compile.
    static Word of(Capability capability) {
      return switch (capability) {
        case FORWARD -> new Word(Group.CARRIES, "forward");
        case REVERSE -> new Word(Group.CARRIES, "reverse");
        case QUALITY_CHECK -> new Word(Group.CARRIES, "check");
        case FREIGHT -> new Word(Group.CARRIES, "freight");
        case COD -> new Word(Group.CARRIES, "cod");
        case MULTI_PIECE -> new Word(Group.CARRIES, "multi");
        case LABEL -> new Word(Group.PAPERS, "label");
        case MANIFEST -> new Word(Group.PAPERS, "manifest");
        case PICKUP -> new Word(Group.PAPERS, "pickup");
        case CANCEL -> new Word(Group.CHANGES, "cancel");
        case EDIT -> new Word(Group.CHANGES, "edit");
        case NDR_REATTEMPT -> new Word(Group.CHANGES, "ndr-again");
        case NDR_RESCHEDULE -> new Word(Group.CHANGES, "ndr-later");
        case NDR_CHANGE_DETAILS -> new Word(Group.CHANGES, "ndr-details");
        case NDR_RETURN -> new Word(Group.CHANGES, "ndr-return");
        case RATE -> new Word(Group.ANSWERS, "rate");
        case SERVICEABILITY -> new Word(Group.ANSWERS, "reach");
        case TRACK -> new Word(Group.SCANS, "track");
        case WEBHOOK -> new Word(Group.SCANS, "push");
        case WAREHOUSE -> new Word(Group.BOOKING, "warehouse");
        case RESERVED_AWB -> new Word(Group.BOOKING, "reserve");
        case FIND_BY_REFERENCE -> new Word(Group.BOOKING, "find");
        case SAFE_REPEAT -> new Word(Group.BOOKING, "repeat");
      };
    }
  }
}
