package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import java.time.LocalDate;

/// One GST invoice of the platform to a company: a period and a place of supply. Never edited after issue.
///
/// @param number taken gap-free at issue
/// @param totals sums of its lines, tax kind by tax kind
/// @param supplier as it was at issue
/// @param recipient as it was at issue
public record Invoice(
    InvoiceId id,
    CompanyId company,
    String number,
    InvoiceStatus status,
    LocalDate issuedOn,
    LocalDate periodFrom,
    LocalDate periodTo,
    State placeOfSupply,
    Taxed totals,
    Party supplier,
    Party recipient) {}
