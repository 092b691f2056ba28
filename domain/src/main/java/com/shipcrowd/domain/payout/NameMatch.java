package com.shipcrowd.domain.payout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How far two names are one person's or one firm's. Banks shorten, reorder and leave out: `ASHA TRADERS PVT LTD`,
/// `M/S Asha Traders Private Limited`. Words are compared one by one, whatever their order; each pair counts by how many
/// letters would have to change.
public final class NameMatch {
  /// From here on two names count as the same. Source: the platform's own rule.
  public static final int ENOUGH_BP = 8000;

  private static final int WHOLE_BP = 10_000;
  private static final Map<String, String> SAME =
      Map.of("PRIVATE", "PVT", "LIMITED", "LTD", "COMPANY", "CO", "AND", "&", "BROTHERS", "BROS");
  // Titles say nothing about who it is.
  private static final Set<String> TITLES =
      Set.of("MR", "MRS", "MS", "M", "S", "SHRI", "SMT", "DR", "&");

  private NameMatch() {}

  /// The likeness of two names, 0 to 10,000; 0 when either is empty. The order of the two does not matter.
  public static int basisPoints(String one, String other) {
    var left = words(one);
    var right = words(other);
    if (left.isEmpty() || right.isEmpty()) return 0;
    // Which word takes which may depend on who chooses first: the better of both.
    int same = Math.max(same(left, right), same(right, left));
    return Math.min(WHOLE_BP, WHOLE_BP * same / (letters(left) + letters(right)));
  }

  private static int same(List<String> choosing, List<String> chosen) {
    var rest = new ArrayList<>(chosen);
    int same = 0;
    for (var word : choosing) {
      var best = "";
      int kept = 0;
      for (var candidate : rest) {
        int likeness = likeness(word, candidate);
        if (likeness > kept) {
          kept = likeness;
          best = candidate;
        }
      }
      rest.remove(best);
      same += kept;
    }
    return same;
  }

  private static int letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  // Letters of both words that need not change; a word that is less than half like another is none
  // of it, but an initial stands for its name.
  private static int likeness(String a, String b) {
    if ((a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0))
      return a.length() + b.length() - Math.abs(a.length() - b.length()) / 2;
    int longer = Math.max(a.length(), b.length());
    int kept = longer - distance(a, b);
    return 2 * kept < longer ? 0 : (a.length() + b.length()) * kept / longer;
  }

  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  private static List<String> words(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}&]+", " ")
            .strip();
    if (plain.isEmpty()) return List.of();
    var words = Arrays.stream(plain.split(" ")).map(word -> SAME.getOrDefault(word, word)).toList();
    var telling = words.stream().filter(word -> !TITLES.contains(word)).toList();
    return telling.isEmpty() ? words : telling;
  }
}
