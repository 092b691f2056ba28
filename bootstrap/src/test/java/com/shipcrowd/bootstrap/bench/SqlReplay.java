package com.shipcrowd.bootstrap.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes a pgbench script out of what the server logged while the program did one thing twice: values that differed become
/// unique per round, the rest stays as it was. So pgbench sends the program's own SQL, text for text.
final class SqlReplay {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\S+ \\S+ \\S+ \\[(\\d+)\\] LOG:  execute \\S+: (.*?)(?=^\\S+ \\S+ \\S+ \\[)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern PARAMETERS =
      Pattern.compile(
          "^\\S+ \\S+ \\S+ \\[\\d+\\] DETAIL:  [Pp]arameters: (.*?)(?=^\\S+ \\S+ \\S+ \\[|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");
  private static final Pattern UUID =
      Pattern.compile("'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'");
  private static final Pattern INSTANT = Pattern.compile("'\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:.*'");

  private SqlReplay() {}

  /// One logged statement.
  record Logged(String process, String sql, List<String> parameters) {}

  static List<Logged> read(String log) {
    var statements = new ArrayList<Logged>();
    var statement = STATEMENT.matcher(log + "\n0 0 0 [0] END");
    while (statement.find()) {
      var rest = log.substring(Math.min(statement.end(), log.length()));
      var detail = PARAMETERS.matcher(rest);
      var values = new ArrayList<String>();
      if (detail.lookingAt()) {
        var value = PARAMETER.matcher(detail.group(1));
        while (value.find()) values.add(value.group(1));
      }
      statements.add(new Logged(statement.group(1), statement.group(2).strip(), values));
    }
    return statements;
  }

  /// @param first what was logged for one round, `second` for another
  /// @param known values of the first round with an expression of their own, such as ids of rows made beforehand
  static String script(List<Logged> first, List<Logged> second, Map<String, String> known) {
    if (first.size() != second.size()) {
      throw new IllegalStateException(
          "two rounds logged " + first.size() + " and " + second.size() + " statements");
    }
    var expressions = new HashMap<String, String>();
    known.forEach((value, expression) -> expressions.put("'" + value + "'", expression));
    var script = new StringBuilder("\\set i :i + 1\n\\set n :client_id * 1000000 + :i\n");
    boolean open = false;
    for (int s = 0; s < first.size(); s++) {
      var one = first.get(s);
      var other = second.get(s);
      if (one.sql().equalsIgnoreCase("begin")) {
        script.append("\\startpipeline\n");
        open = true;
      }
      var sql = one.sql();
      // From the last to the first, so that $1 does not eat the head of $10.
      for (int p = one.parameters().size(); p > 0; p--) {
        var value = one.parameters().get(p - 1);
        boolean differs = !value.equals(other.parameters().get(p - 1));
        sql =
            sql.replaceAll(
                "\\$" + p + "(?![0-9])", quoted(expression(value, differs, expressions)));
      }
      script.append(sql.replaceAll("\\s+", " ")).append(";\n");
      if (open && one.sql().equalsIgnoreCase("commit")) {
        script.append("\\endpipeline\n");
        open = false;
      }
    }
    return script.toString();
  }

  private static String expression(String value, boolean differs, Map<String, String> expressions) {
    var known = expressions.get(value);
    if (known != null) return known;
    boolean plain = value.length() < 120 && !value.startsWith("'{") && !value.startsWith("'\\x");
    if (!differs || !plain || value.equals("NULL") || INSTANT.matcher(value).matches())
      return escaped(value);
    int k = expressions.size();
    var made =
        UUID.matcher(value).matches()
            ? "(lpad(to_hex("
                + k
                + "), 8, '0') || '-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid"
            : "('9" + (100 + k) + "' || lpad((:n)::text, 10, '0'))::text";
    expressions.put(value, made);
    return made;
  }

  // pgbench takes a colon and a letter for a variable, also inside quotes.
  private static String escaped(String value) {
    return value.replaceAll(":(?=[A-Za-z_])", "' || chr(58) || '");
  }

  private static String quoted(String expression) {
    return java.util.regex.Matcher.quoteReplacement(
        expression.contains("chr(58)") ? "(" + expression + ")" : expression);
  }
}
