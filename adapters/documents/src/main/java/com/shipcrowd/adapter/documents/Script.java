package com.shipcrowd.adapter.documents;

/// A way of writing that we have a font for. The Indian blocks of Unicode lie side by side, 128 characters each.
enum Script {
  LATIN(0, "NotoSans-Regular.ttf"),
  DEVANAGARI(0x0900, "NotoSansDevanagari-Regular.ttf"),
  BENGALI(0x0980, "NotoSansBengali-Regular.ttf"),
  GURMUKHI(0x0A00, "NotoSansGurmukhi-Regular.ttf"),
  GUJARATI(0x0A80, "NotoSansGujarati-Regular.ttf"),
  ORIYA(0x0B00, "NotoSansOriya-Regular.ttf"),
  TAMIL(0x0B80, "NotoSansTamil-Regular.ttf"),
  TELUGU(0x0C00, "NotoSansTelugu-Regular.ttf"),
  KANNADA(0x0C80, "NotoSansKannada-Regular.ttf"),
  MALAYALAM(0x0D00, "NotoSansMalayalam-Regular.ttf");

  private static final Script[] ALL = values();

  private final int block;
  private final String file;

  Script(int block, String file) {
    this.block = block;
    this.file = file;
  }

  /// The script of a character; LATIN for everything outside the Indian blocks.
  static Script of(int codePoint) {
    if (codePoint < 0x0900 || codePoint >= 0x0D80) return LATIN;
    return ALL[1 + (codePoint - 0x0900) / 0x80];
  }

  /// Where a character lies in its block: the same sound has the same place in every Indian block.
  int place(int codePoint) {
    return codePoint - block;
  }

  String file() {
    return file;
  }
}
