package com.shipcrowd.application.courierbill;

import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Shape;
import com.shipcrowd.application.file.Sheet;
import com.shipcrowd.domain.courierbill.BilledHead;
import com.shipcrowd.domain.courierbill.BilledLeg;
import com.shipcrowd.domain.courierbill.BilledLine;
import com.shipcrowd.domain.money.Money;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads records of couriers' invoices, in the canonical columns or in those that couriers are seen to use. Source: files.md
/// section 6.
final class InvoiceRow {
  /// Records of one file.
  static final int MOST_RECORDS = 100_000;

  /// Bytes of one file: as many records at 250 bytes.
  static final int MOST_BYTES = 25 * 1024 * 1024;

  private static final int HEAVIEST = 50_000_000;
  private static final long MOST_PAISE = 1_000_000_000_00L;

  // Below this a weight without decimals is grams only if no courier would bill it in kilograms.
  private static final int LEAST_GRAMS = 50;

  // Heads are rounded one by one.
  private static final long ROUNDING_PAISE = 5;

  private static final List<String> OTHERS =
      List.of("other", "fov", "qc", "lm", "reattempt", "demurrage", "rov", "caf", "idc");

  static final Shape SHAPE =
      new Shape(List.of("awb"), optional(), aliases(), MOST_RECORDS, MOST_BYTES);

  private InvoiceRow() {}

  private static List<String> optional() {
    var columns =
        new java.util.ArrayList<>(
            List.of(
                "courier",
                "invoice_number",
                "invoice_date",
                "order_number",
                "shipment_type",
                "origin_pincode",
                "dest_pincode",
                "zone",
                "pickup_date",
                "status",
                "dead_g",
                "volumetric_g",
                "charged_g",
                "charged_weight",
                "charged_kg",
                "length_cm",
                "breadth_cm",
                "height_cm",
                "pieces",
                "freight",
                "dto",
                "fuel",
                "cod",
                "rto",
                "oda",
                "handling",
                "taxable",
                "cgst",
                "sgst",
                "igst",
                "total"));
    columns.addAll(OTHERS);
    return columns;
  }

  private static Map<String, String> aliases() {
    var aliases = new HashMap<String, String>();
    aliases.put("waybill_num", "awb");
    aliases.put("AWB Code", "awb");
    aliases.put("AWB_NO", "awb");
    aliases.put("order_id", "order_number");
    aliases.put("REF_NO", "order_number");
    aliases.put("Type of Shipment", "shipment_type");
    aliases.put("PICKUP_DT", "pickup_date");
    aliases.put("Warehouse Pincode", "origin_pincode");
    aliases.put("Customer Pincode", "dest_pincode");
    aliases.put("destination_pin", "dest_pincode");
    aliases.put("PIN_CODE", "dest_pincode");
    aliases.put("CHRG_WT", "charged_kg");
    aliases.put("PCS", "pieces");
    aliases.put("ctlg_dead_wt", "dead_g");
    aliases.put("ctlg_vl_wt", "volumetric_g");
    aliases.put("charge_DL", "freight");
    aliases.put("charge_DTO", "dto");
    aliases.put("charge_RTO", "rto");
    aliases.put("charge_COD", "cod");
    aliases.put("charge_FS", "fuel");
    aliases.put("charge_FSC", "fuel");
    aliases.put("charge_FS/FSC", "fuel");
    aliases.put("FS", "fuel");
    aliases.put("charge_FOV", "fov");
    aliases.put("charge_QC", "qc");
    aliases.put("charge_LM", "lm");
    aliases.put("charge_REATTEMPT", "reattempt");
    aliases.put("charge_DEMUR", "demurrage");
    aliases.put("charge_ROV", "rov");
    aliases.put("gross_amount", "taxable");
    aliases.put("AMOUNT", "taxable");
    aliases.put("Billing Amount", "taxable");
    aliases.put("SGST/UGST", "sgst");
    aliases.put("total_amount", "total");
    return aliases;
  }

  /// The line; a stand-in when the cells complained.
  static BilledLine read(Cells in) {
    var heads = heads(in);
    var tax = amount(in, "cgst").plus(amount(in, "sgst")).plus(amount(in, "igst"));
    return new BilledLine(
        in.required("awb", 40),
        in.text("order_number", 60),
        leg(in, heads),
        grams(in),
        in.text("zone", 20),
        heads,
        taxable(in, heads, tax),
        tax);
  }

  private static Map<BilledHead, Money> heads(Cells in) {
    var heads = new EnumMap<BilledHead, Money>(BilledHead.class);
    put(heads, BilledHead.FREIGHT, amount(in, "freight").plus(amount(in, "dto")));
    put(heads, BilledHead.FUEL, amount(in, "fuel"));
    put(heads, BilledHead.COD, amount(in, "cod"));
    put(heads, BilledHead.RTO, amount(in, "rto"));
    put(heads, BilledHead.ODA, amount(in, "oda"));
    put(heads, BilledHead.HANDLING, amount(in, "handling"));
    var others = Money.ZERO;
    for (var column : OTHERS) others = others.plus(amount(in, column));
    put(heads, BilledHead.OTHER, others);
    return heads;
  }

  private static void put(Map<BilledHead, Money> heads, BilledHead head, Money amount) {
    if (!amount.isZero()) heads.put(head, amount);
  }

  private static Money amount(Cells in, String column) {
    var paise = in.scaled(column, 2, 0, MOST_PAISE);
    return paise == null ? Money.ZERO : new Money(paise);
  }

  private static Money taxable(Cells in, Map<BilledHead, Money> heads, Money tax) {
    var sum = Money.sum(heads.values());
    var total = amount(in, "total");
    if (!in.has("taxable") && !in.has("total") && heads.isEmpty()) {
      in.refuse("REQUIRED", "taxable", "The record bills nothing");
      return Money.ZERO;
    }
    var taxable =
        in.has("taxable") ? amount(in, "taxable") : heads.isEmpty() ? total.minus(tax) : sum;
    if (!in.isFine()) return taxable;
    if (!heads.isEmpty() && isOff(sum, taxable))
      in.refuse("SUM_MISMATCH", "taxable", "The heads add up to " + sum + ", not to " + taxable);
    if (in.has("total") && isOff(taxable.plus(tax), total))
      in.refuse("SUM_MISMATCH", "total", "With GST it is " + taxable.plus(tax) + ", not " + total);
    if (taxable.isNegative())
      in.refuse("LIMIT_EXCEEDED", "total", "The GST is more than the total");
    return taxable;
  }

  private static boolean isOff(Money one, Money other) {
    return Math.abs(one.minus(other).paise()) > ROUNDING_PAISE;
  }

  private static int grams(Cells in) {
    var grams = in.scaled("charged_g", 0, 0, HEAVIEST);
    if (grams != null) return grams.intValue();
    var kilograms = in.scaled("charged_kg", 3, 0, HEAVIEST);
    if (kilograms != null) return kilograms.intValue();
    var either = in.scaled("charged_weight", 3, 0, HEAVIEST * 1000L);
    if (either == null) return 0;
    boolean isGrams = either % 1000 == 0 && either >= LEAST_GRAMS * 1000L;
    return (int) Math.min(isGrams ? either / 1000 : either, HEAVIEST);
  }

  private static BilledLeg leg(Cells in, Map<BilledHead, Money> heads) {
    var text = in.text("shipment_type", 40);
    if (text.isEmpty()) {
      if (!heads.containsKey(BilledHead.RTO)) return BilledLeg.FORWARD;
      return heads.containsKey(BilledHead.FREIGHT) ? BilledLeg.FORWARD_AND_RTO : BilledLeg.RTO;
    }
    var name = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
    for (var leg : BilledLeg.values()) if (leg.name().equals(name)) return leg;
    in.refuse(
        "ENUM_INVALID",
        "shipment_type",
        "Must be one of " + List.of(BilledLeg.values()) + ": '" + Cells.shown(text) + "'");
    return BilledLeg.FORWARD;
  }

  /// Cells of a record.
  static Cells cells(Sheet.Row row) {
    return new Cells(row);
  }
}
