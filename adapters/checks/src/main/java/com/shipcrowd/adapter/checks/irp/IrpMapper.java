package com.shipcrowd.adapter.checks.irp;

import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.document.InvoiceSheet.Line;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.money.Money;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// An invoice as INV-01 JSON. Pure.
final class IrpMapper {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Pattern PIN = Pattern.compile("\\b([1-9][0-9]{5})\\b");

  private IrpMapper() {}

  static Map<String, Object> invoice(InvoiceSheet i) {
    return ordered(
        "Version",
        "1.1",
        "TranDtls",
        ordered("TaxSch", "GST", "SupTyp", "B2B", "RegRev", "N", "IgstOnIntra", "N"),
        "DocDtls",
        ordered("Typ", "INV", "No", i.number(), "Dt", DAY.format(i.issuedOn())),
        "SellerDtls",
        party(i.supplier(), ""),
        "BuyerDtls",
        party(i.recipient(), i.placeOfSupply().gstCode()),
        "ItemList",
        items(i.lines()),
        "ValDtls",
        values(i.lines()));
  }

  private static Map<String, Object> party(Party p, String placeOfSupply) {
    var found = PIN.matcher(p.address());
    var pin = found.find() ? found.group(1) : "";
    var parts = p.address().replace(pin, "").split(",");
    var place = parts.length > 1 ? parts[1].strip() : p.state().title();
    var all = ordered("Gstin", p.gstin(), "LglNm", cut(p.legalName()));
    if (!placeOfSupply.isEmpty()) all.put("Pos", placeOfSupply);
    all.put("Addr1", cut(parts[0].isBlank() ? p.state().title() : parts[0].strip()));
    all.put("Loc", place.length() < 3 ? p.state().title() : place);
    // The portal wants a number; a company without a warehouse has no pincode yet.
    all.put("Pin", pin.isEmpty() ? 999_999 : Integer.parseInt(pin));
    all.put("Stcd", p.gstin().substring(0, 2));
    return all;
  }

  private static String cut(String text) {
    return text.length() > 100 ? text.substring(0, 100) : text;
  }

  // One item a head: quantity one, so that price times quantity is the amount to the paisa.
  private static List<Map<String, Object>> items(List<Line> lines) {
    var items = new ArrayList<Map<String, Object>>();
    for (var line : lines) {
      items.add(
          ordered(
              "SlNo",
              Integer.toString(items.size() + 1),
              "PrdDesc",
              line.head() + " (" + line.shipments() + " shipments)",
              "IsServc",
              "Y",
              "HsnCd",
              line.sac(),
              "Qty",
              1,
              "Unit",
              "OTH",
              "UnitPrice",
              rupees(line.taxable()),
              "TotAmt",
              rupees(line.taxable()),
              "Discount",
              0,
              "AssAmt",
              rupees(line.taxable()),
              "GstRt",
              BigDecimal.valueOf(line.taxBp(), 2).stripTrailingZeros().toBigInteger(),
              "IgstAmt",
              rupees(line.igst()),
              "CgstAmt",
              rupees(line.cgst()),
              "SgstAmt",
              rupees(line.sgst()),
              "TotItemVal",
              rupees(line.total())));
    }
    return items;
  }

  private static Map<String, Object> values(List<Line> lines) {
    return ordered(
        "AssVal",
        sum(lines, Line::taxable),
        "CgstVal",
        sum(lines, Line::cgst),
        "SgstVal",
        sum(lines, Line::sgst),
        "IgstVal",
        sum(lines, Line::igst),
        "RndOffAmt",
        0,
        "TotInvVal",
        sum(lines, Line::total));
  }

  private static BigDecimal sum(List<Line> lines, Function<Line, Money> amount) {
    return rupees(Money.sum(lines.stream().map(amount).toList()));
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
