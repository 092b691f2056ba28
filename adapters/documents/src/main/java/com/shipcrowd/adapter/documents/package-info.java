/// Paper: labels, manifests and invoices as PDF, labels for Zebra printers as ZPL.
///
/// OpenPDF writes the file, okapibarcode works out the bars, and we place every word ourselves in millimetres.
/// Latin text goes through OpenPDF. Indian scripts need shaping, which the JDK does: its glyphs are written one by one,
/// and the words themselves ride along as `ActualText`, so that search and copy find them. Fonts are Noto Sans, one
/// file a script, cut down by `fonts.sh`; they need a JDK with its desktop module and, on Linux, fontconfig and a
/// writable temporary folder. Where that is missing, names are printed in Latin letters instead of failing.
///
/// Nothing here asks the time or draws a random number: the same sheet gives the same bytes.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.documents;
