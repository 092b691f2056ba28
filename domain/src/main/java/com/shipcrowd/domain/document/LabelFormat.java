package com.shipcrowd.domain.document;

/// Sheets a label can be printed on. Source: documents.md section 1, "Sizes and sheets".
public enum LabelFormat {
  THERMAL_4X6,
  THERMAL_100X150,
  A4_1UP,
  A4_2UP,
  A4_4UP,
  /// 203 dpi printer commands, 812 x 1218 dots.
  ZPL
}
