package com.shipcrowd.adapter.couriers.ecomexpress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperSnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Their JSON and their XML in their spelling. `success` is true, "yes" or "True", depending on the call, and stays a
/// node.
final class EcomExpressWire {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private EcomExpressWire() {}

  /// Reads a body; empty when it is not JSON of that shape.
  static <T> Optional<T> read(byte[] body, Class<T> shape) {
    try {
      return Optional.ofNullable(JSON.readValue(body, shape));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own record is not JSON", e);
    }
  }

  /// All text found in a node: itself, its elements, or its members.
  static String words(@Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode() || node.isBoolean()) return "";
    if (node.isValueNode()) return plain(node.asText());
    var parts = new ArrayList<String>();
    node.forEach(
        part -> {
          var text = words(part);
          if (!text.isEmpty()) parts.add(text);
        });
    return String.join("; ", parts);
  }

  /// Without blanks around; their `None` is nothing.
  static String plain(@Nullable String text) {
    var bare = text == null ? "" : text.strip();
    return bare.equals("None") ? "" : bare;
  }

  /// True, "true", "True" and "yes" are yes; null when it is neither yes nor no.
  static @Nullable Boolean yes(@Nullable JsonNode node) {
    if (node == null || !node.isValueNode() || node.isNull()) return null;
    return switch (node.asText().strip().toLowerCase(java.util.Locale.ROOT)) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> null;
    };
  }

  // ---- what we send

  @JsonNaming(UpperSnakeCaseStrategy.class)
  record Forward(
      String awbNumber,
      String orderNumber,
      String product,
      String consignee,
      @JsonProperty("CONSIGNEE_ADDRESS1") String consigneeAddress1,
      @JsonProperty("CONSIGNEE_ADDRESS2") String consigneeAddress2,
      @JsonProperty("CONSIGNEE_ADDRESS3") String consigneeAddress3,
      String destinationCity,
      String pincode,
      String state,
      String mobile,
      String telephone,
      String itemDescription,
      int pieces,
      BigDecimal collectableValue,
      BigDecimal declaredValue,
      BigDecimal actualWeight,
      BigDecimal volumetricWeight,
      int length,
      int breadth,
      int height,
      String pickupName,
      @JsonProperty("PICKUP_ADDRESS_LINE1") String pickupAddressLine1,
      @JsonProperty("PICKUP_ADDRESS_LINE2") String pickupAddressLine2,
      String pickupPincode,
      String pickupPhone,
      String pickupMobile,
      String returnName,
      @JsonProperty("RETURN_ADDRESS_LINE1") String returnAddressLine1,
      @JsonProperty("RETURN_ADDRESS_LINE2") String returnAddressLine2,
      String returnPincode,
      String returnPhone,
      String returnMobile,
      List<String> addonservice,
      String dgShipment,
      ForwardPapers additionalInformation) {}

  @JsonNaming(UpperSnakeCaseStrategy.class)
  record ForwardPapers(
      String invoiceNumber,
      String invoiceDate,
      String otpRequiredForDelivery,
      String pickupType,
      String returnType,
      String sellerGstin,
      String gstHsn,
      String gstErn) {}

  record ReverseCall(@JsonProperty("ECOMEXPRESS-OBJECTS") ReverseObjects objects) {}

  record ReverseObjects(@JsonProperty("SHIPMENT") Reverse shipment) {}

  @JsonNaming(UpperSnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reverse(
      String awbNumber,
      String orderNumber,
      String product,
      String revpickupName,
      @JsonProperty("REVPICKUP_ADDRESS1") String revpickupAddress1,
      @JsonProperty("REVPICKUP_ADDRESS2") String revpickupAddress2,
      @JsonProperty("REVPICKUP_ADDRESS3") String revpickupAddress3,
      String revpickupCity,
      String revpickupPincode,
      String revpickupState,
      String revpickupMobile,
      String revpickupTelephone,
      String pieces,
      String collectableValue,
      String declaredValue,
      String actualWeight,
      String volumetricWeight,
      String length,
      String breadth,
      String height,
      String vendorId,
      String dropName,
      @JsonProperty("DROP_ADDRESS_LINE1") String dropAddressLine1,
      @JsonProperty("DROP_ADDRESS_LINE2") String dropAddressLine2,
      String dropPincode,
      String dropMobile,
      String dropPhone,
      String itemDescription,
      String extraInformation,
      String dgShipment,
      List<String> addonservice,
      @Nullable List<Check> qc,
      ReversePapers additionalInformation) {}

  @JsonNaming(UpperSnakeCaseStrategy.class)
  record Check(String qccheckcode, String value, String desc) {}

  @JsonNaming(UpperSnakeCaseStrategy.class)
  record ReversePapers(
      String sellerGstin, String invoiceNumber, String invoiceDate, String gstHsn, String gstErn) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Resolution(
      String awb,
      String instruction,
      String comments,
      @JsonProperty("scheduled_delivery_date") @Nullable String date,
      @JsonProperty("scheduled_delivery_slot") @Nullable String slot,
      @Nullable String mobile,
      @JsonProperty("consignee_address") @Nullable Lines address) {}

  record Lines(
      @JsonProperty("CA1") String first,
      @JsonProperty("CA2") String second,
      @JsonProperty("CA3") String third,
      @JsonProperty("CA4") String fourth) {}

  // ---- what they answer

  record Numbers(@Nullable JsonNode success, @Nullable JsonNode awb) {}

  /// The forward answer, and a reverse one now and then.
  record Created(@Nullable List<CreatedOne> shipments) {}

  record CreatedOne(
      @Nullable JsonNode success,
      @Nullable JsonNode reason,
      @Nullable JsonNode awb,
      @JsonProperty("order_number") @Nullable JsonNode order) {}

  record Push(
      @Nullable JsonNode awb,
      @Nullable JsonNode datetime,
      @Nullable JsonNode status,
      @JsonProperty("reason_code") @Nullable JsonNode reasonCode,
      @JsonProperty("reason_code_number") @Nullable JsonNode reasonCodeNumber,
      @JsonProperty("child_reason_code_number") @Nullable JsonNode childReasonCodeNumber,
      @Nullable JsonNode location,
      @JsonProperty("order_number") @Nullable JsonNode orderNumber,
      @JsonProperty("ref_awb") @Nullable JsonNode refAwb) {}

  // ---- their tracking XML

  /// One parcel, its fields by name: their places move from version to version.
  record Tracked(Map<String, String> fields, List<Map<String, String>> scans) {
    String field(String name) {
      return plain(fields.get(name));
    }
  }

  /// Reads a tracking answer; empty when it is not theirs. A parcel they do not know is not in it.
  static Optional<List<Tracked>> tracked(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8).strip();
    // A lone ampersand in somebody's name is theirs to escape, and they do not.
    var clean = text.replaceAll("&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)", "&amp;");
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      var root = builder.parse(new InputSource(new StringReader(clean))).getDocumentElement();
      if (!root.getTagName().equals("ecomexpress-objects")) return Optional.empty();
      return Optional.of(children(root, "object").stream().map(EcomExpressWire::parcel).toList());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      return Optional.empty();
    }
  }

  private static Tracked parcel(Element object) {
    var scans = new ArrayList<Map<String, String>>();
    for (var field : children(object, "field")) {
      if (!field.getAttribute("name").equals("scans")) continue;
      for (var scan : children(field, "object")) scans.add(fields(scan));
    }
    return new Tracked(fields(object), scans);
  }

  private static Map<String, String> fields(Element object) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : children(object, "field")) {
      if (!field.getAttribute("name").equals("scans"))
        fields.putIfAbsent(field.getAttribute("name"), field.getTextContent());
    }
    return fields;
  }

  private static List<Element> children(Element parent, String tag) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(tag)) found.add(element);
    }
    return found;
  }
}
