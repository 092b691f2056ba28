package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.application.invoice.FileGstReturn.Gstr1;
import com.shipcrowd.application.invoice.needs.TaxBooks.SeriesUse;
import com.shipcrowd.application.invoice.needs.TaxBooks.ServiceCode;
import com.shipcrowd.domain.invoice.TaxDocument;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The return in the spelling of the portal: its keys, rupees with two decimals, no empty list. Source: gst.md section 10.
final class Gstr1Json {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("MMyyyy");
  private static final int RATE = 18;

  private Gstr1Json() {}

  static Map<String, Object> of(Gstr1 g) {
    var all = new LinkedHashMap<String, Object>();
    all.put("gstin", g.gstin());
    all.put("fp", PERIOD.format(g.month()));
    all.put("version", "GST3.2");
    all.put("hash", "hash");
    var supplies = g.supplies();
    some(all, "b2b", byGstin(supplies.b2b(), "inv"));
    some(
        all,
        "b2cl",
        supplies.b2cl().entrySet().stream()
            .map(
                e ->
                    ordered(
                        "pos",
                        e.getKey().gstCode(),
                        "inv",
                        e.getValue().stream().map(Gstr1Json::largeInvoice).toList()))
            .toList());
    some(
        all,
        "b2cs",
        supplies.b2cs().entrySet().stream()
            .map(e -> small(g.gstin(), e.getKey(), e.getValue()))
            .toList());
    some(all, "cdnr", byGstin(supplies.cdnr(), "nt"));
    some(all, "cdnur", supplies.cdnur().stream().map(Gstr1Json::largeNote).toList());
    var codes = new LinkedHashMap<String, Object>();
    some(codes, "hsn_b2b", codes(g.serviceCodes(), true));
    some(codes, "hsn_b2c", codes(g.serviceCodes(), false));
    if (!codes.isEmpty()) all.put("hsn", codes);
    if (!g.documents().isEmpty()) all.put("doc_issue", Map.of("doc_det", documents(g.documents())));
    return all;
  }

  private static void some(Map<String, Object> all, String key, List<?> rows) {
    if (!rows.isEmpty()) all.put(key, rows);
  }

  private static List<Map<String, Object>> byGstin(
      Map<String, List<TaxDocument>> documents, String key) {
    return documents.entrySet().stream()
        .map(
            e ->
                ordered(
                    "ctin",
                    e.getKey(),
                    key,
                    e.getValue().stream()
                        .map(d -> key.equals("inv") ? invoice(d) : note(d))
                        .toList()))
        .toList();
  }

  private static Map<String, Object> invoice(TaxDocument d) {
    return ordered(
        "inum",
        d.number(),
        "idt",
        DAY.format(d.on()),
        "val",
        rupees(d.amounts().total()),
        "pos",
        d.place().gstCode(),
        "rchrg",
        "N",
        "inv_typ",
        "R",
        "itms",
        items(d));
  }

  private static Map<String, Object> largeInvoice(TaxDocument d) {
    return ordered(
        "inum",
        d.number(),
        "idt",
        DAY.format(d.on()),
        "val",
        rupees(d.amounts().total()),
        "itms",
        items(d));
  }

  private static Map<String, Object> note(TaxDocument d) {
    return ordered(
        "ntty",
        letter(d),
        "nt_num",
        d.number(),
        "nt_dt",
        DAY.format(d.on()),
        "val",
        rupees(d.amounts().total()),
        "pos",
        d.place().gstCode(),
        "rchrg",
        "N",
        "inv_typ",
        "R",
        "itms",
        items(d));
  }

  private static Map<String, Object> largeNote(TaxDocument d) {
    return ordered(
        "typ",
        "B2CL",
        "ntty",
        letter(d),
        "nt_num",
        d.number(),
        "nt_dt",
        DAY.format(d.on()),
        "val",
        rupees(d.amounts().total()),
        "pos",
        d.place().gstCode(),
        "itms",
        items(d));
  }

  private static String letter(TaxDocument d) {
    return d.kind() == TaxDocument.Kind.CREDIT_NOTE ? "C" : "D";
  }

  private static List<Map<String, Object>> items(TaxDocument d) {
    var detail = ordered("rt", RATE, "txval", rupees(d.amounts().taxable()));
    taxes(detail, d.isBetweenStates(), d.amounts());
    return List.of(ordered("num", RATE * 100 + 1, "itm_det", detail));
  }

  private static Map<String, Object> small(String supplier, State place, Taxed amounts) {
    boolean between = !supplier.startsWith(place.gstCode());
    var row =
        ordered(
            "sply_ty",
            between ? "INTER" : "INTRA",
            "typ",
            "OE",
            "pos",
            place.gstCode(),
            "rt",
            RATE,
            "txval",
            rupees(amounts.taxable()));
    taxes(row, between, amounts);
    return row;
  }

  private static void taxes(Map<String, Object> row, boolean between, Taxed amounts) {
    if (between) {
      row.put("iamt", rupees(amounts.igst()));
    } else {
      row.put("camt", rupees(amounts.cgst()));
      row.put("samt", rupees(amounts.sgst()));
    }
    row.put("csamt", 0);
  }

  private static List<Map<String, Object>> codes(List<ServiceCode> codes, boolean toRegistered) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var c : codes) {
      if (c.toRegistered() != toRegistered) continue;
      var a = c.amounts();
      rows.add(
          ordered(
              "num",
              rows.size() + 1,
              "hsn_sc",
              c.sac(),
              "desc",
              "Courier services",
              "uqc",
              "NA",
              "qty",
              0,
              "rt",
              RATE,
              "txval",
              rupees(a.taxable()),
              "iamt",
              rupees(a.igst()),
              "camt",
              rupees(a.cgst()),
              "samt",
              rupees(a.sgst()),
              "csamt",
              0));
    }
    return rows;
  }

  private static List<Map<String, Object>> documents(List<SeriesUse> uses) {
    var byKind = new LinkedHashMap<Integer, List<Map<String, Object>>>();
    for (var use : uses) {
      int number =
          switch (use.kind()) {
            case INVOICE -> 1;
            case DEBIT_NOTE -> 4;
            case CREDIT_NOTE -> 5;
          };
      var rows = byKind.computeIfAbsent(number, _ -> new ArrayList<>());
      rows.add(
          ordered(
              "num",
              rows.size() + 1,
              "from",
              use.first(),
              "to",
              use.last(),
              "totnum",
              use.count(),
              "cancel",
              use.cancelled(),
              "net_issue",
              use.count() - use.cancelled()));
    }
    return byKind.entrySet().stream()
        .map(e -> ordered("doc_num", e.getKey(), "docs", e.getValue()))
        .toList();
  }

  private static BigDecimal rupees(Money money) {
    return BigDecimal.valueOf(money.paise(), 2);
  }

  private static Map<String, Object> ordered(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
    return map;
  }
}
