package com.shipcrowd.application.courierbill;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.application.fakes.PlainCsv;
import com.shipcrowd.application.file.Cells;
import com.shipcrowd.application.file.Finding;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.domain.courierbill.BilledHead;
import com.shipcrowd.domain.courierbill.BilledLeg;
import com.shipcrowd.domain.courierbill.BilledLine;
import com.shipcrowd.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Records of couriers' invoices as couriers write them. Source: files.md section 6.
class InvoiceRowTest {
  private static Cells cells(String header, String record) {
    return InvoiceRow.cells(
        new Sheets(new PlainCsv())
            .read((header + "\n" + record).getBytes(StandardCharsets.UTF_8), InvoiceRow.SHAPE)
            .rows()
            .getFirst());
  }

  private static BilledLine read(String header, String record) {
    var cells = cells(header, record);
    var line = InvoiceRow.read(cells);
    assertThat(cells.findings()).isEmpty();
    return line;
  }

  private static List<String> faults(String header, String record) {
    var cells = cells(header, record);
    // Whoever reads gets a stand-in, never nothing.
    assertThat(InvoiceRow.read(cells)).hasNoNullFieldsOrProperties();
    assertThat(cells.findings()).allMatch(Finding::isError);
    return cells.findings().stream().map(f -> f.code() + " " + f.field()).toList();
  }

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  @Test
  void given_the_canonical_columns_when_read_then_every_head_is_its_own() {
    var line =
        read(
            "awb,order_number,shipment_type,zone,charged_g,freight,dto,fuel,cod,rto,oda,handling,"
                + "other,fov,caf,taxable,cgst,sgst,igst,total",
            "A1,SO-1,FORWARD_AND_RTO,D,1500,40,2,4.20,35,26,25,5,1,2,3,143.20,1,2,22.78,168.98");
    assertThat(line)
        .isEqualTo(
            new BilledLine(
                "A1",
                "SO-1",
                BilledLeg.FORWARD_AND_RTO,
                1500,
                "D",
                Map.of(
                    BilledHead.FREIGHT,
                    rs("42"),
                    BilledHead.FUEL,
                    rs("4.20"),
                    BilledHead.COD,
                    rs("35"),
                    BilledHead.RTO,
                    rs("26"),
                    BilledHead.ODA,
                    rs("25"),
                    BilledHead.HANDLING,
                    rs("5"),
                    BilledHead.OTHER,
                    rs("6")),
                rs("143.20"),
                rs("25.78")));
  }

  @Test
  void given_a_file_as_delhivery_writes_it_when_read_then_the_same_line() {
    var line =
        read(
            "waybill_num,order_id,status,charged_weight,zone,charge_DL,charge_RTO,charge_DTO,"
                + "charge_COD,charge_FS/FSC,charge_FOV,charge_QC,charge_LM,charge_REATTEMPT,"
                + "charge_DEMUR,charge_ROV,gross_amount,CGST,SGST/UGST,IGST,total_amount,"
                + "destination_pin",
            "A2,SO-2,Delivered,500,D2,40,0,0,35,4,1,1,1,1,1,1,85,0,0,15.30,100.30,411001");
    assertThat(line.awb()).isEqualTo("A2");
    assertThat(line.orderNumber()).isEqualTo("SO-2");
    assertThat(line.grams()).isEqualTo(500);
    assertThat(line.heads())
        .isEqualTo(
            Map.of(
                BilledHead.FREIGHT,
                rs("40"),
                BilledHead.COD,
                rs("35"),
                BilledHead.FUEL,
                rs("4"),
                BilledHead.OTHER,
                rs("6")));
    assertThat(line.taxable()).isEqualTo(rs("85"));
    assertThat(line.tax()).isEqualTo(rs("15.30"));
  }

  @Test
  void given_a_file_as_blue_dart_writes_it_when_read_then_weights_are_kilograms() {
    var line =
        read(
            "AWB_NO,REF_NO,PICKUP_DT,CHRG_WT,PCS,FREIGHT,FS,CAF,IDC,AMOUNT,PIN_CODE",
            "A3,SO-3,2026-04-04,1.5,1,40,8,2,1,51,411001");
    assertThat(line.grams()).isEqualTo(1500);
    assertThat(line.heads())
        .isEqualTo(
            Map.of(
                BilledHead.FREIGHT, rs("40"), BilledHead.FUEL, rs("8"), BilledHead.OTHER, rs("3")));
    assertThat(line.taxable()).isEqualTo(rs("51"));
    assertThat(line.tax()).isEqualTo(Money.ZERO);
  }

  @Test
  void given_a_simple_file_when_read_then_one_sum_and_no_heads() {
    var line =
        read(
            "AWB Code,Order ID,Charged Weight,Warehouse Pincode,Customer Pincode,Zone,"
                + "Type of Shipment,Billing Amount (Rs.)",
            "A4,SO-4,0.5,122016,411001,Zone D,Forward,52.00");
    assertThat(line)
        .isEqualTo(
            new BilledLine(
                "A4", "SO-4", BilledLeg.FORWARD, 500, "Zone D", Map.of(), rs("52"), rs("0")));
  }

  @Test
  void given_a_total_with_its_gst_only_when_read_then_the_rest_is_taxable() {
    assertThat(read("awb,igst,total", "A1,18,118").taxable()).isEqualTo(rs("100"));
    assertThat(read("awb,igst,total", "A1,118,118").taxable()).isEqualTo(Money.ZERO);
    assertThat(faults("awb,igst,total", "A1,118.01,118")).containsExactly("LIMIT_EXCEEDED total");
    // Heads and no sum: they are the sum.
    assertThat(read("awb,freight,fuel,igst", "A1,40,4,7.92").taxable()).isEqualTo(rs("44"));
  }

  @ParameterizedTest
  @CsvSource({
    "'charged_g', '1500', 1500",
    "'charged_g', '', 0",
    "'charged_kg', '1.5', 1500",
    "'charged_kg', '60', 60000",
    // Without a unit: whole numbers from 50 on are grams, nobody bills 50 kg in one parcel.
    "'charged_weight', '0.5', 500",
    "'charged_weight', '49', 49000",
    "'charged_weight', '50', 50",
    "'charged_weight', '1500', 1500",
    "'charged_weight', '50.5', 50500",
    "'charged_weight', '', 0"
  })
  void given_a_weight_when_read_then_in_grams(String column, String cell, int grams) {
    assertThat(read("awb,taxable," + column, "A1,1," + cell).grams()).isEqualTo(grams);
  }

  @Test
  void given_grams_and_kilograms_when_read_then_the_finer_one_counts() {
    assertThat(read("awb,taxable,charged_g,charged_kg,charged_weight", "A1,1,700,2,3").grams())
        .isEqualTo(700);
    assertThat(read("awb,taxable,charged_g,charged_kg,charged_weight", "A1,1,,2,3").grams())
        .isEqualTo(2000);
    // The heaviest that anybody may say.
    assertThat(read("awb,taxable,charged_weight", "A1,1,49999.5").grams()).isEqualTo(49_999_500);
    assertThat(read("awb,taxable,charged_weight", "A1,1,50000.5").grams()).isEqualTo(50_000_000);
    assertThat(faults("awb,taxable,charged_weight", "A1,1,50000001"))
        .containsExactly("LIMIT_EXCEEDED charged_weight");
  }

  @ParameterizedTest
  @CsvSource({
    "'', FORWARD",
    "'forward', FORWARD",
    "'Rto', RTO",
    "'Forward and RTO', FORWARD_AND_RTO",
    "'FORWARD_AND_RTO', FORWARD_AND_RTO",
    "'reverse', REVERSE"
  })
  void given_a_kind_of_shipment_when_spelled_as_couriers_do_then_its_way(
      String text, BilledLeg leg) {
    assertThat(read("awb,taxable,shipment_type", "A1,1," + text).leg()).isEqualTo(leg);
  }

  @Test
  void given_no_kind_of_shipment_when_a_return_is_billed_then_the_heads_tell_the_way() {
    assertThat(read("awb,freight,rto", "A1,40,0").leg()).isEqualTo(BilledLeg.FORWARD);
    assertThat(read("awb,freight,rto", "A1,0,26").leg()).isEqualTo(BilledLeg.RTO);
    assertThat(read("awb,freight,rto", "A1,40,26").leg()).isEqualTo(BilledLeg.FORWARD_AND_RTO);
  }

  @Test
  void given_sums_when_they_differ_then_five_paise_are_rounding_and_more_is_wrong() {
    assertThat(read("awb,freight,fuel,taxable", "A1,40,4,44.05").taxable()).isEqualTo(rs("44.05"));
    assertThat(read("awb,freight,fuel,taxable", "A1,40,4,43.95").taxable()).isEqualTo(rs("43.95"));
    assertThat(faults("awb,freight,fuel,taxable", "A1,40,4,44.06"))
        .containsExactly("SUM_MISMATCH taxable");
    assertThat(faults("awb,freight,fuel,taxable", "A1,40,4,43.94"))
        .containsExactly("SUM_MISMATCH taxable");
    assertThat(read("awb,taxable,igst,total", "A1,100,18,118.05").tax()).isEqualTo(rs("18"));
    assertThat(faults("awb,taxable,igst,total", "A1,100,18,118.06"))
        .containsExactly("SUM_MISMATCH total");
    // One sum without heads has nothing to differ from.
    assertThat(read("awb,taxable", "A1,100").taxable()).isEqualTo(rs("100"));
  }

  @Test
  void given_wrong_cells_when_read_then_each_is_told() {
    assertThat(faults("awb,taxable", ",1")).containsExactly("REQUIRED awb");
    assertThat(faults("awb,taxable", "A1,")).containsExactly("REQUIRED taxable");
    assertThat(faults("awb,freight,taxable", "A1,x,1")).containsExactly("NUMBER_INVALID freight");
    assertThat(faults("awb,taxable,shipment_type", "A1,1,sideways"))
        .containsExactly("ENUM_INVALID shipment_type");
    assertThat(faults("awb,taxable,igst", "A1,1,-1")).containsExactly("NUMBER_INVALID igst");
    // Nothing billed at all, and it says so.
    assertThat(read("awb,taxable", "A1,0").taxable()).isEqualTo(Money.ZERO);
    assertThat(read("awb,total", "A1,0").taxable()).isEqualTo(Money.ZERO);
  }
}
