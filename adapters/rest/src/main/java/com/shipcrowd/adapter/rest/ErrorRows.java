package com.shipcrowd.adapter.rest;

import static io.micronaut.http.HttpStatus.BAD_REQUEST;
import static io.micronaut.http.HttpStatus.CONFLICT;
import static io.micronaut.http.HttpStatus.FORBIDDEN;
import static io.micronaut.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static io.micronaut.http.HttpStatus.LOCKED;
import static io.micronaut.http.HttpStatus.METHOD_NOT_ALLOWED;
import static io.micronaut.http.HttpStatus.NOT_ACCEPTABLE;
import static io.micronaut.http.HttpStatus.NOT_FOUND;
import static io.micronaut.http.HttpStatus.PAYMENT_REQUIRED;
import static io.micronaut.http.HttpStatus.PRECONDITION_FAILED;
import static io.micronaut.http.HttpStatus.REQUEST_ENTITY_TOO_LARGE;
import static io.micronaut.http.HttpStatus.SERVICE_UNAVAILABLE;
import static io.micronaut.http.HttpStatus.TOO_MANY_REQUESTS;
import static io.micronaut.http.HttpStatus.UNAUTHORIZED;
import static io.micronaut.http.HttpStatus.UNPROCESSABLE_ENTITY;
import static io.micronaut.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import com.shipcrowd.adapter.rest.ErrorCatalog.Row;
import io.micronaut.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/// The table behind {@link ErrorCatalog}, a block per room: code, status, title, cause, cure.
final class ErrorRows {
  private ErrorRows() {}

  static List<Row> all() {
    var rows = new ArrayList<Row>();
    rows.addAll(form());
    rows.addAll(server());
    rows.addAll(idempotency());
    rows.addAll(identity());
    rows.addAll(company());
    rows.addAll(warehouse());
    rows.addAll(zone());
    rows.addAll(order());
    rows.addAll(shipment());
    rows.addAll(booking());
    rows.addAll(sandbox());
    rows.addAll(money());
    rows.addAll(payouts());
    rows.addAll(invoices());
    rows.addAll(prices());
    rows.addAll(file());
    return rows;
  }

  private static List<Row> payouts() {
    return List.of(
        row(
            "STEP_UP_REQUIRED",
            FORBIDDEN,
            "Confirm that it is you",
            "Bank details and money need a code from a mail, confirmed within the last ten minutes.",
            "POST /v1/auth/step-up, then send the code to /v1/auth/step-up/confirm, then call again."),
        row(
            "STEP_UP_CODE_INVALID",
            UNPROCESSABLE_ENTITY,
            "Wrong code",
            "The code is wrong, used, older than ten minutes, or was tried five times.",
            "Type it again while tries_left is above zero; else ask for a new one."),
        row(
            "STEP_UP_TOO_OFTEN",
            TOO_MANY_REQUESTS,
            "Too many codes",
            "More than ten codes were asked for within an hour.",
            "Wait for Retry-After."),
        row(
            "BANK_ACCOUNT_NOT_READY",
            CONFLICT,
            "No bank account to pay to",
            "None was entered, the bank has not confirmed it, or it was changed within the last day.",
            "Look at bank_account_state and usable_from; enter the account, or wait."),
        row(
            "PAYOUT_WRONG_STATE",
            CONFLICT,
            "Not now",
            "The withdrawal or payout is not in a state for this step.",
            "Read it again; state says where it is."),
        row(
            "NOTHING_TO_PAY",
            CONFLICT,
            "No payout waits",
            "There is nothing to put into a file for the bank.",
            "Wait for payouts to be approved; an installation that pays by itself needs no files."),
        row(
            "COD_WRONG_STATE",
            CONFLICT,
            "Not now",
            "The cash or batch is not in a state for this step.",
            "Read it again; state says where it is."),
        row(
            "AWB_AMBIGUOUS",
            CONFLICT,
            "Whose number is it?",
            "Parcels of several couriers have this number.",
            "Say the courier; couriers names them."),
        row(
            "REMITTANCE_CHANGED",
            CONFLICT,
            "The batch has changed",
            "Dues, the wallet or a reversal changed what the batch comes to; it is a draft again.",
            "Look at net_paise, submit it again and have it approved."),
        row(
            "DEPOSIT_TOO_SMALL",
            CONFLICT,
            "Less is there",
            "The deposit, or what is due, is smaller than the amount.",
            "Move at most most_paise."));
  }

  private static List<Row> file() {
    return List.of(
        row(
            "FILE_ENCODING",
            UNPROCESSABLE_ENTITY,
            "Not UTF-8",
            "The file has bytes that are not UTF-8, as Windows-1252 files have.",
            "Save it as CSV UTF-8."),
        row(
            "FILE_EMPTY",
            UNPROCESSABLE_ENTITY,
            "Empty file",
            "The file has no header or no records.",
            "Send a header and at least one record."),
        row(
            "FILE_MALFORMED",
            UNPROCESSABLE_ENTITY,
            "Not CSV",
            "A quote does not end, or stands in the middle of a cell.",
            "Double the quotes inside of cells and quote the whole cell."),
        row(
            "FILE_COLUMN_MISSING",
            UNPROCESSABLE_ENTITY,
            "Column missing",
            "A column that is needed is not in the header.",
            "missing names them; columns_found is what the file has."),
        row(
            "FILE_COLUMN_DUPLICATE",
            UNPROCESSABLE_ENTITY,
            "Column twice",
            "Two columns have the same name.",
            "Remove or rename one."),
        row(
            "FILE_TOO_MANY_COLUMNS",
            UNPROCESSABLE_ENTITY,
            "Too many columns",
            "A file has at most 64 columns.",
            "Remove those that nobody reads."),
        row(
            "FILE_TOO_MANY_ROWS",
            UNPROCESSABLE_ENTITY,
            "Too many records",
            "The file has more records than its kind may have.",
            "Split it; limit says how many go into one."),
        row(
            "FILE_TOO_LARGE",
            UNPROCESSABLE_ENTITY,
            "File too large",
            "A file has at most 10 MiB.",
            "Split it."),
        row(
            "COURIER_UNKNOWN",
            UNPROCESSABLE_ENTITY,
            "No such courier",
            "No adapter speaks to a courier of this name; known lists those there are.",
            "Take one of known."),
        row(
            "SERVICE_CODE_TAKEN",
            CONFLICT,
            "Service there",
            "There is a courier service of this code.",
            "Change that one, or take another code."),
        row(
            "ROLLBACK_REFUSED",
            CONFLICT,
            "Cannot be taken back",
            "The job did nothing, is still running, ended more than 24 hours ago, or somebody used"
                + " what it made.",
            "reason says which; correct things by hand or by another file."));
  }

  private static List<Row> form() {
    return List.of(
        row(
            "MALFORMED_JSON",
            BAD_REQUEST,
            "Not JSON",
            "The body is not JSON, has a key twice, goes on after its end or is nested deeper than"
                + " 50.",
            "Send one JSON object in UTF-8."),
        row(
            "INVALID_TYPE",
            BAD_REQUEST,
            "Wrong JSON type",
            "A field has another type than the contract says: \"5\" is no number, 1.5 is no whole"
                + " number.",
            "Look at errors[].pointer and send the type the contract names."),
        row(
            "UNKNOWN_FIELD",
            BAD_REQUEST,
            "Unknown field",
            "The body has a field that this call does not know.",
            "Remove or rename the field at errors[].pointer; names are snake_case."),
        row(
            "BODY_MISSING",
            BAD_REQUEST,
            "Body missing",
            "The call needs a JSON body.",
            "Send one, with Content-Type: application/json."),
        row(
            "INVALID_PARAMETER",
            BAD_REQUEST,
            "Bad parameter",
            "A path or query parameter has a bad value.",
            "Look at the contract for the values it takes."),
        row(
            "INVALID_CURSOR",
            BAD_REQUEST,
            "Bad cursor",
            "after is not a next_after of this list.",
            "Start again without after, then pass next_after on unchanged."),
        row(
            "BAD_REQUEST",
            BAD_REQUEST,
            "Bad request",
            "The request cannot be understood.",
            "Compare it with the contract."),
        row(
            "INVALID_INPUT",
            UNPROCESSABLE_ENTITY,
            "Fields are not right",
            "The body is well formed but some of its fields say something impossible.",
            "errors[] names every one of them; correct all and send again."));
  }

  private static List<Row> server() {
    return List.of(
        row(
            "NOT_FOUND",
            NOT_FOUND,
            "Not found",
            "There is nothing here, or nothing of yours.",
            "Check the path and the id; ids are only found with the company that owns them."),
        row(
            "METHOD_NOT_ALLOWED",
            METHOD_NOT_ALLOWED,
            "Method not allowed",
            "The path exists, the method does not.",
            "The header Allow names the methods."),
        row(
            "NOT_ACCEPTABLE",
            NOT_ACCEPTABLE,
            "Not acceptable",
            "The answer cannot be had in the type you accept.",
            "Accept application/json, or the type the contract names."),
        row(
            "UNSUPPORTED_MEDIA_TYPE",
            UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "The body came in a type this call does not read.",
            "Send Content-Type: application/json."),
        row(
            "PAYLOAD_TOO_LARGE",
            REQUEST_ENTITY_TOO_LARGE,
            "Body too large",
            "The body is larger than this call takes, usually 1 MiB.",
            "Send less at once."),
        row(
            "RATE_LIMITED",
            TOO_MANY_REQUESTS,
            "Too many requests",
            "More requests came than the limit allows.",
            "Wait for Retry-After; RateLimit tells what is left."),
        row(
            "STALE_WRITE",
            CONFLICT,
            "Changed meanwhile",
            "Somebody else changed the same thing at this moment.",
            "Read it again and decide again."),
        row(
            "VERSION_MISMATCH",
            PRECONDITION_FAILED,
            "Another version",
            "The thing is no longer the version that If-Match names.",
            "Read it again, then use its new ETag."),
        row(
            "INTERNAL_ERROR",
            INTERNAL_SERVER_ERROR,
            "Our mistake",
            "Something went wrong on our side.",
            "Repeat the request with the same Idempotency-Key; tell us the trace_id when it"
                + " stays."),
        waiting(
            "SERVICE_UNAVAILABLE",
            SERVICE_UNAVAILABLE,
            "Not available",
            "We cannot work at the moment.",
            "Try again after Retry-After.",
            5));
  }

  private static List<Row> idempotency() {
    return List.of(
        row(
            "IDEMPOTENCY_KEY_INVALID",
            BAD_REQUEST,
            "Bad Idempotency-Key",
            "The key is empty, longer than 64 characters or not plain ASCII.",
            "Use a UUID."),
        row(
            "IDEMPOTENCY_KEY_REUSED",
            CONFLICT,
            "Idempotency-Key reused",
            "The key came within 24 hours with another method, path or body.",
            "Use a new key for a new command."),
        row(
            "IDEMPOTENCY_IN_PROGRESS",
            CONFLICT,
            "Still running",
            "The first request with this key is still running.",
            "Repeat it after Retry-After; you will get the first one's answer."));
  }

  private static List<Row> identity() {
    return List.of(
        row(
            "UNAUTHENTICATED",
            UNAUTHORIZED,
            "Not signed in",
            "The access token or API key is missing, malformed, expired or revoked.",
            "Send Authorization: Bearer with a good one; refresh or log in again."),
        row(
            "INVALID_CREDENTIALS",
            UNAUTHORIZED,
            "Wrong e-mail or password",
            "E-mail address and password do not belong together.",
            "Check both; five failures lock the account."),
        row(
            "ACCOUNT_LOCKED",
            LOCKED,
            "Account locked",
            "Five logins failed within 15 minutes.",
            "Wait until locked_until."),
        row(
            "EMAIL_TAKEN",
            CONFLICT,
            "E-mail taken",
            "Somebody registered with this address before.",
            "Log in, or register another address."),
        row(
            "EMAIL_INVALID",
            UNPROCESSABLE_ENTITY,
            "Not a mail address",
            "The text is no mail address.",
            "Correct it."),
        row(
            "EMAIL_NOT_VERIFIED",
            FORBIDDEN,
            "E-mail not verified",
            "The link in the verification mail was not followed.",
            "Follow it; it works for 24 hours."),
        row(
            "VERIFICATION_INVALID",
            BAD_REQUEST,
            "Bad verification link",
            "The link is unknown, used or older than 24 hours.",
            "Log in and ask for a new mail."),
        row(
            "REFRESH_TOKEN_INVALID",
            UNAUTHORIZED,
            "Bad refresh token",
            "The refresh token is unknown or expired, or its session has ended.",
            "Log in again."),
        row(
            "REFRESH_TOKEN_REUSED",
            UNAUTHORIZED,
            "Refresh token reused",
            "The refresh token was traded before, so it may be stolen; the session has ended.",
            "Log in again."),
        row(
            "WEAK_PASSWORD",
            UNPROCESSABLE_ENTITY,
            "Weak password",
            "The password is among those tried first.",
            "Choose another."),
        waiting(
            "SIGN_IN_BUSY",
            TOO_MANY_REQUESTS,
            "Sign-in is busy",
            "Many sign-ins came at once.",
            "Try again after Retry-After.",
            3),
        row(
            "NO_COMPANY",
            FORBIDDEN,
            "No company",
            "The user belongs to no company any more.",
            "Ask to be invited, or register."),
        row(
            "PERMISSION_DENIED",
            FORBIDDEN,
            "Not allowed",
            "Your role does not grant missing_permission.",
            "Ask the owner of the company for another role."),
        row(
            "SCOPE_MISSING",
            FORBIDDEN,
            "Scope missing",
            "The API key was not made for this.",
            "Make a key with missing_scope; some things only a signed-in user may do."),
        row(
            "API_KEY_LIMIT",
            CONFLICT,
            "Too many API keys",
            "The company has 10 active keys.",
            "Revoke one that is not needed."));
  }

  private static List<Row> company() {
    return List.of(
        row(
            "GSTIN_INVALID",
            UNPROCESSABLE_ENTITY,
            "Bad GSTIN",
            "Shape, state code or check digit is wrong.",
            "Copy it from the registration certificate."),
        row(
            "GSTIN_STATE_MISMATCH",
            UNPROCESSABLE_ENTITY,
            "GSTIN of another state",
            "The first two digits of the GSTIN belong to another state than the one given.",
            "Use the registration of that state, or correct the state."));
  }

  private static List<Row> zone() {
    return List.of(
        row(
            "NO_FORMER_DIRECTORY",
            CONFLICT,
            "No former directory",
            "The directory of pincodes that comes with the program is active already.",
            "There is nothing to go back to."),
        row(
            "ZONE_SET_NAME_TAKEN",
            CONFLICT,
            "Name taken",
            "Another zone set has this name.",
            "Choose another, or use that set."),
        row(
            "ZONE_CODE_TAKEN",
            CONFLICT,
            "Code taken",
            "Another zone of the set has this code.",
            "Choose another, or change that zone."),
        row(
            "ZONE_OVERLAP",
            CONFLICT,
            "Pincode in two zones",
            "Another zone of the set has this pincode; a pincode is in one zone of a set.",
            "Remove it from zone_id first."),
        row(
            "ZONE_IN_USE",
            CONFLICT,
            "Zone in use",
            "A rate card prices by this zone set.",
            "End those versions of the card first, see rate_card_version_ids."),
        row(
            "PINCODES_UNKNOWN",
            UNPROCESSABLE_ENTITY,
            "Unknown pincodes",
            "No post office has the unknown_pincodes; nothing was changed.",
            "Leave them out."),
        row(
            "RANGE_REVERSED",
            UNPROCESSABLE_ENTITY,
            "Range reversed",
            "A range of pincodes ends before it begins.",
            "Exchange its ends."),
        row(
            "BOUNDARY_INVALID",
            UNPROCESSABLE_ENTITY,
            "No boundary",
            "The GeoJSON is no area: rule says why; polygon, ring and position say where, counted"
                + " from 0.",
            "Correct the drawing there."));
  }

  private static List<Row> warehouse() {
    return List.of(
        row(
            "PINCODE_INVALID",
            UNPROCESSABLE_ENTITY,
            "Bad pincode",
            "A pincode is six digits, the first not 0.",
            "Correct it."),
        row(
            "PINCODE_UNKNOWN",
            UNPROCESSABLE_ENTITY,
            "Unknown pincode",
            "No post office has this pincode.",
            "Correct it."),
        row(
            "WAREHOUSE_LIMIT",
            CONFLICT,
            "Too many warehouses",
            "A company has at most 50 warehouses.",
            "Delete one that is not needed."),
        row(
            "NICKNAME_TAKEN",
            CONFLICT,
            "Nickname taken",
            "Another warehouse of the company has this nickname.",
            "Choose another; case does not count."),
        row(
            "DEFAULT_WAREHOUSE_NEEDED",
            CONFLICT,
            "A default is needed",
            "Exactly one warehouse is the default, so this one cannot just stop being it.",
            "Make another warehouse the default."));
  }

  private static List<Row> order() {
    return List.of(
        row(
            "MODIFICATION_WINDOW_CLOSED",
            CONFLICT,
            "Too late to change",
            "What the buyer agreed to may be changed for 30 minutes after the order came.",
            "Cancel the order and make a new one, or change only weight, size, warehouse and"
                + " notes."),
        row(
            "COD_AMOUNT_EXCEEDS_TOTAL",
            UNPROCESSABLE_ENTITY,
            "Too much to collect",
            "The amount to collect is more than the order is worth.",
            "Lower collectable_paise."),
        row(
            "COD_AMOUNT_REQUIRED",
            UNPROCESSABLE_ENTITY,
            "Nothing to collect",
            "Cash on delivery needs an amount above zero.",
            "Send collectable_paise, or payment_mode PREPAID."),
        row(
            "COD_AMOUNT_NOT_ALLOWED",
            UNPROCESSABLE_ENTITY,
            "Prepaid collects nothing",
            "A prepaid order has an amount to collect.",
            "Leave collectable_paise out, or send payment_mode COD."),
        row(
            "PREPAID_COLLECTS_NOTHING",
            UNPROCESSABLE_ENTITY,
            "Prepaid collects nothing",
            "A prepaid quote has an amount to collect.",
            "Leave collectable_paise out, or send payment_mode COD."),
        row(
            "DUPLICATE_ORDER_NUMBER",
            CONFLICT,
            "Order number taken",
            "The company has another order with this number that is not cancelled.",
            "Use another number, or read the order that has it."),
        row(
            "WAREHOUSE_UNKNOWN",
            UNPROCESSABLE_ENTITY,
            "No such warehouse",
            "The company has no such warehouse in use, or none at all yet.",
            "Add one, or name another."));
  }

  private static List<Row> shipment() {
    return List.of(
        row(
            "ILLEGAL_TRANSITION",
            CONFLICT,
            "Not at this moment",
            "The thing is in a state that does not allow this.",
            "Read it and look at its status."),
        row(
            "QUOTE_EXPIRED",
            CONFLICT,
            "Quote expired",
            "The quote is older than its expires_at.",
            "Ask for a new one."),
        row(
            "QUOTE_MISMATCH",
            CONFLICT,
            "Quote of something else",
            "The quote was made for another lane, weight, payment mode or amount than the order"
                + " has.",
            "Ask for a quote of this order."),
        row(
            "LABEL_DATA_MISSING",
            CONFLICT,
            "No label",
            "The shipment has no label yet, or none any more.",
            "Look at reason; a shipment has a label from AWB_ASSIGNED on."),
        row(
            "MANIFEST_SHIPMENT_UNFIT",
            UNPROCESSABLE_ENTITY,
            "Shipment not fit for the manifest",
            "A shipment is of another courier or warehouse, already handed over or on another"
                + " manifest.",
            "Leave out the shipments that the answer names."),
        row(
            "PICKUP_SHIPMENT_UNFIT",
            UNPROCESSABLE_ENTITY,
            "Shipment not fit for the pickup",
            "A shipment is of another courier, contract or warehouse, or does not wait there; or none waits at all.",
            "Leave out the shipment that the answer names; look at reason."),
        row(
            "PICKUP_DAY_UNFIT",
            UNPROCESSABLE_ENTITY,
            "No pickup on this day",
            "The day is past, more than seven days ahead, or today and the warehouse's cut-off is over; reason says which.",
            "Choose another day."),
        row(
            "PICKUP_NOT_MISSED",
            CONFLICT,
            "The pickup cannot be moved",
            "Only a pickup that was scheduled and missed is moved to another day, and twice at most.",
            "Look at reason; wait for the courier, or ask for a new pickup of other parcels."),
        row(
            "PICKUP_REFUSED",
            UNPROCESSABLE_ENTITY,
            "The courier does not come",
            "The courier refused the pickup; courier_words says why.",
            "Correct what the courier names and ask again."));
  }

  private static List<Row> booking() {
    return List.of(
        row(
            "NO_COURIER_AVAILABLE",
            UNPROCESSABLE_ENTITY,
            "No courier takes it",
            "Every courier service left this parcel out; refusals says which and why.",
            "Change what the refusals name: the lane, the weight or size, the payment mode."),
        row(
            "PICKUP_PLACE_NOT_REGISTERED",
            UNPROCESSABLE_ENTITY,
            "The courier does not know the warehouse",
            "The courier wants to know pickup places beforehand and did not take this one; courier_words says why.",
            "Correct the warehouse, ask for a retry of its registration, or choose another service."),
        row(
            "COURIER_REFUSED",
            UNPROCESSABLE_ENTITY,
            "The courier refused",
            "The courier did not do what was asked; courier_words says why.",
            "Correct what the courier names, or choose another service. A held amount was given"
                + " back."),
        row(
            "CAPABILITY_MISSING",
            CONFLICT,
            "The courier cannot do this",
            "The courier's API has no such call; capability names it.",
            "Ask the courier by other means, or book with another courier next time."),
        row(
            "COURIER_IN_DOUBT",
            CONFLICT,
            "Nobody knows whether the courier did it",
            "The courier's answer was lost or could not be read; reason says which.",
            "Ask again: a repeat changes once."),
        row(
            "AWB_TAKEN",
            CONFLICT,
            "Another shipment has this number",
            "A courier's number carries one shipment.",
            "Look at the courier's list again."),
        row(
            "ORDER_ALREADY_BOOKED",
            CONFLICT,
            "Order already booked",
            "Another shipment carries the order.",
            "Follow shipment_id, or cancel it first."),
        row(
            "SIGNATURE_INVALID",
            UNAUTHORIZED,
            "Bad signature",
            "The push does not carry a valid signature of this account's partner over its raw"
                + " bytes, or is too old.",
            "Sign the bytes as they are sent, with the secret of this account, and send at once."));
  }

  private static List<Row> sandbox() {
    return List.of(
        row(
            "CLOCK_TOO_FAR",
            UNPROCESSABLE_ENTITY,
            "Clock too far",
            "A sandbox clock goes forward, at most 62 days a call and 800 days altogether.",
            "Ask for less, or go on with another sandbox company."),
        row(
            "SANDBOX_ONLY",
            UNPROCESSABLE_ENTITY,
            "Not in the sandbox",
            "A real courier carries the shipment, or a real gateway collects the top-up.",
            "Book with the sandbox courier, or top up with the gateway sandbox."),
        row(
            "SANDBOX_PARCEL_UNKNOWN",
            NOT_FOUND,
            "No such sandbox parcel",
            "The sandbox courier has no parcel with this number.",
            "Book one first; a booking in doubt may have made none."),
        row(
            "SANDBOX_NO_WAY",
            CONFLICT,
            "No way there",
            "The sandbox parcel cannot get from where it is to the step asked for.",
            "Ask for a step that follows its present one."),
        row(
            "SANDBOX_CLOCK_LIMIT",
            UNPROCESSABLE_ENTITY,
            "Too far ahead",
            "The sandbox clock would run more than ten years ahead.",
            "Advance it by less."));
  }

  private static List<Row> money() {
    return List.of(
        row(
            "FILE_NOT_ALLOWED",
            UNPROCESSABLE_ENTITY,
            "File not kept",
            "The file is larger than 5 MiB, or its bytes are neither JPEG nor PNG nor PDF.",
            "Send a smaller picture in one of these formats."),
        row(
            "CASE_MOMENT_WRONG",
            CONFLICT,
            "Wrong moment for the case",
            "The weight case does not stand where this can happen.",
            "Look at its status; a final case stays as it is."),
        row(
            "COURIER_INVOICE_MOMENT_WRONG",
            CONFLICT,
            "Wrong moment for the invoice",
            "The courier's invoice does not stand where this can happen.",
            "Look at its status: it is audited, accepted, posted and paid in this order."),
        row(
            "COURIER_PAID_TOO_MUCH",
            UNPROCESSABLE_ENTITY,
            "Above what is open",
            "The payment is more than the courier's invoice still asks for.",
            "open_paise says what is open."),
        row(
            "PAYMENT_REFERENCE_USED",
            CONFLICT,
            "Reference used",
            "The bank's reference belongs to a payment of another amount.",
            "Look at the bank's statement again."),
        row(
            "CLAIM_MOMENT_WRONG",
            CONFLICT,
            "Wrong moment for the claim",
            "The claim does not stand where this can happen.",
            "Look at its status; what is decided stays so."),
        row(
            "CLAIM_PAPERS_MISSING",
            UNPROCESSABLE_ENTITY,
            "Papers missing",
            "An insured claim needs its papers.",
            "Upload label, invoice and pictures, and name them."),
        row(
            "EVIDENCE_MISSING",
            UNPROCESSABLE_ENTITY,
            "Evidence missing",
            "A dispute needs at least two images; a case that comes back needs others than before.",
            "Upload pictures of label with scale, and of label with each measured side."),
        row(
            "WEIGHT_NOT_BETWEEN",
            UNPROCESSABLE_ENTITY,
            "Weight not between",
            "A third weight lies between what was paid for and what the courier charges.",
            "Decide WON or LOST, or another weight."),
        row(
            "STATEMENT_TOO_LONG",
            UNPROCESSABLE_ENTITY,
            "Too many lines",
            "The period has more lines than one file holds.",
            "Ask for a shorter period."),
        row(
            "MONTH_NOT_OVER",
            UNPROCESSABLE_ENTITY,
            "Month not over",
            "A month is closed when it is over, by the days of India.",
            "Close it from the first of the next month on."),
        row(
            "INSUFFICIENT_BALANCE",
            PAYMENT_REQUIRED,
            "Not enough money",
            "The wallet holds less than this costs.",
            "Top the wallet up by missing_paise."),
        row(
            "OUTSTANDING_DUES",
            PAYMENT_REQUIRED,
            "Dues to pay",
            "The wallet is below zero after later charges.",
            "Top the wallet up first."),
        row(
            "GATEWAY_UNKNOWN",
            UNPROCESSABLE_ENTITY,
            "No such payment gateway",
            "The gateway is not offered to this company.",
            "Leave gateway out, or name one that is offered."),
        row(
            "PAYMENT_SIGNATURE_INVALID",
            BAD_REQUEST,
            "Not signed by the gateway",
            "What the checkout handed over is not signed for this top-up.",
            "Send the gateway's own fields unchanged; when money left the payer, wait: the gateway tells us too."),
        row(
            "TOPUP_NOT_REFUNDABLE",
            CONFLICT,
            "Nothing to refund now",
            "The top-up is not credited, or another refund of it is on its way; topup_status says which.",
            "Wait for the end of the other refund."),
        row(
            "REFUND_TOO_LARGE",
            UNPROCESSABLE_ENTITY,
            "More than is left",
            "The payment was smaller, or parts of it went back before.",
            "left_paise says how much may go back."),
        row(
            "MANDATE_MISSING",
            CONFLICT,
            "No mandate",
            "No payment of this company left a mandate at this gateway.",
            "Pay one top-up by hand and allow further charges there."),
        row(
            "LEDGER_UNBALANCED",
            INTERNAL_SERVER_ERROR,
            "Our mistake in the books",
            "A posting did not add up; nothing was written.",
            "Tell us the trace_id."),
        row(
            "LEDGER_KEY_CONFLICT",
            CONFLICT,
            "Posted differently before",
            "The same business event was posted before with other amounts.",
            "Tell us the trace_id."));
  }

  private static List<Row> invoices() {
    return List.of(
        row(
            "INVOICE_OVERDUE",
            PAYMENT_REQUIRED,
            "An invoice is overdue",
            "An invoice is unpaid a week after its due date.",
            "Pay it; bookings go on when the payment is recorded."),
        row(
            "INVOICE_WRONG_STATE",
            CONFLICT,
            "Not in this state",
            "The invoice is not in a state from which this step starts.",
            "Look at invoice_status and at wanted."),
        row(
            "INVOICE_ISSUED",
            CONFLICT,
            "The invoice is issued",
            "An issued invoice is never changed.",
            "Write a credit or debit note."),
        row(
            "PAYMENT_REFERENCE_TAKEN",
            CONFLICT,
            "Reference used",
            "The company has another payment, or one of another amount or day, under this reference.",
            "Look at the payment that has it."),
        row(
            "PERIOD_NOT_OVER",
            UNPROCESSABLE_ENTITY,
            "The period still runs",
            "A billing run begins when the last day of its period is over.",
            "Wait, or issue single invoices."),
        row(
            "CREDIT_ABOVE_CHARGE",
            UNPROCESSABLE_ENTITY,
            "More than the charge",
            "The credit notes of a charge would sum to more than the charge.",
            "Credit left_paise or less of charge_id."),
        row(
            "NOTE_CHARGES_UNFIT",
            UNPROCESSABLE_ENTITY,
            "Charges do not belong together",
            "A charge is unknown, or of another invoice, company, place of supply or financial year; reason says which.",
            "Write a note for each."),
        row(
            "NOTE_DECIDED",
            CONFLICT,
            "Decided already",
            "The note was approved or rejected before.",
            "Look at note_status."),
        row(
            "INVOICE_NOT_REGISTERED",
            CONFLICT,
            "Not registered yet",
            "The invoice waits for its registration as an e-invoice; before that it is none.",
            "Ask again in some minutes."),
        row(
            "CREDIT_LIMIT_IN_USE",
            CONFLICT,
            "Credit in use",
            "The wallet is further below zero than the new limit.",
            "Wait for payments, or set a limit of used_paise or more."));
  }

  private static List<Row> prices() {
    return List.of(
        row(
            "RERATE_FREIGHT_CARD",
            UNPROCESSABLE_ENTITY,
            "Card for freight",
            "Only parcels are priced again, and the card prices freight.",
            "Take a card of type B2C."),
        row(
            "RERATE_EMPTY_RANGE",
            UNPROCESSABLE_ENTITY,
            "Nothing booked then",
            "No parcel that the caller sees was booked in the range.",
            "Take other days or another company."),
        row(
            "RERATE_RANGE_TOO_LONG",
            UNPROCESSABLE_ENTITY,
            "More than a year",
            "A range has at most 366 days.",
            "Ask for one year after the other."),
        row(
            "RERATE_TOO_MANY",
            UNPROCESSABLE_ENTITY,
            "Too many shipments",
            "More than 10,000 were named, or more than 250,000 found in the range.",
            "Ask for fewer at a time; rule says how many."),
        row(
            "SERVICE_UNKNOWN",
            UNPROCESSABLE_ENTITY,
            "No such service",
            "A list names services that nobody sells; services says which.",
            "Take the codes from a quote."),
        row(
            "CACHE_UNKNOWN",
            UNPROCESSABLE_ENTITY,
            "No such cache",
            "Nothing held in memory has this name; known lists what is.",
            "Name one of those, or leave name out to clear all."),
        row(
            "RATE_CARD_LIMIT",
            CONFLICT,
            "Ten rate cards",
            "The company has ten rate cards that are not archived.",
            "Archive one that is no longer needed."),
        row(
            "RATE_CARD_SCOPE_TAKEN",
            CONFLICT,
            "There is such a card",
            "A card of this type for the same companies exists and is not archived.",
            "Make a new version of that card."),
        row(
            "RATE_CARD_USED",
            CONFLICT,
            "The card is history",
            "A version of the card was approved once, so shipments may refer to it.",
            "Archive the card instead."),
        row(
            "RATE_CARD_WRONG_STATE",
            CONFLICT,
            "Not at this point",
            "The version is not in a state from which this step starts; perhaps somebody else took the step at the same moment.",
            "Look at its state and at wanted."),
        row(
            "RATE_CARD_BELOW_COST",
            UNPROCESSABLE_ENTITY,
            "Below cost",
            "The card asks less than the courier does, in the places listed in findings.",
            "Raise the prices, or let a second person take the step ACCEPT_BELOW_COST first."),
        row(
            "RATE_SHEET_INVALID",
            UNPROCESSABLE_ENTITY,
            "The sheet cannot be read",
            "Cells of the sheet are no values of their column; nothing was taken over.",
            "Mend the cells listed in faults and send the whole sheet again."),
        row(
            "RATE_SHEET_INCOMPLETE",
            UNPROCESSABLE_ENTITY,
            "The sheet is not complete",
            "The sheet cannot price yet; faults says what is missing or contradicts itself.",
            "Mend the draft and submit it again."),
        row(
            "EFFECTIVE_DATES_CROSSED",
            UNPROCESSABLE_ENTITY,
            "The end is before the beginning",
            "effective_to does not lie after effective_from, or the end asked for has passed.",
            "Send dates in order."),
        row(
            "EFFECTIVE_DATES_OVERLAP",
            CONFLICT,
            "The time is taken",
            "Another approved version of the card is for this time.",
            "Choose another beginning or end."),
        row(
            "EFFECTIVE_FROM_PAST",
            UNPROCESSABLE_ENTITY,
            "It would begin in the past",
            "A version begins today at the earliest.",
            "Move effective_from to today or later."),
        row(
            "MAKER_IS_CHECKER",
            FORBIDDEN,
            "A second person is needed",
            "Whoever made, changed or submitted something does not approve it.",
            "Ask a colleague with the right to approve."),
        row(
            "SELL_CARD_NEEDS_ADMIN",
            FORBIDDEN,
            "An admin is needed",
            "Cards that sellers pay by are approved by platform admins.",
            "Ask a platform admin."),
        row(
            "NOT_YOUR_SUBMISSION",
            FORBIDDEN,
            "Somebody else submitted it",
            "Only who submitted a version withdraws it.",
            "Ask them, or reject it."),
        row(
            "OVERRIDE_TAKEN",
            CONFLICT,
            "There is such an override",
            "An override of the company for the same services, zone and head begins at the same instant.",
            "Choose another beginning, or withdraw the other one."),
        row(
            "OVERRIDE_LIMIT",
            CONFLICT,
            "A hundred overrides",
            "The company has as many overrides as it may have.",
            "Withdraw one that is no longer needed."),
        row(
            "OVERRIDE_DECIDED",
            CONFLICT,
            "Decided already",
            "The override was approved, rejected or withdrawn before.",
            "Look at its state."),
        row(
            "FUEL_MONTH_OPEN",
            UNPROCESSABLE_ENTITY,
            "The month is not over",
            "A month has an average only when it is over.",
            "Send it after the end of the month."),
        row(
            "FUEL_PRICE_SETTLED",
            CONFLICT,
            "Surcharges follow it already",
            "Another price of the month has moved surcharges; changing it would change what was charged.",
            "Leave it; the next month's price corrects the surcharge."));
  }

  private static Row row(String code, HttpStatus status, String title, String cause, String cure) {
    return new Row(code, status, title, cause, cure, 0);
  }

  private static Row waiting(
      String code,
      HttpStatus status,
      String title,
      String cause,
      String cure,
      int retryAfterSeconds) {
    return new Row(code, status, title, cause, cure, retryAfterSeconds);
  }
}
