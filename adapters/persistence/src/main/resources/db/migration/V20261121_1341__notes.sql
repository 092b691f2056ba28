-- Credit and debit notes. A number is taken when the note is issued and stays.
CREATE TABLE tax_note (
  id              uuid PRIMARY KEY,
  company_id      uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('CREDIT', 'DEBIT')),
  status          text NOT NULL CHECK (status IN ('PENDING_APPROVAL', 'ISSUED', 'APPLIED', 'REJECTED')),
  number          text,
  reason          text NOT NULL,
  words           text NOT NULL,
  source_key      text,
  is_reversal     boolean NOT NULL,
  is_commercial   boolean NOT NULL,
  place_of_supply text NOT NULL,
  issued_on       date,
  taxable_paise   bigint NOT NULL CHECK (taxable_paise > 0),
  cgst_paise      bigint NOT NULL CHECK (cgst_paise >= 0),
  sgst_paise      bigint NOT NULL CHECK (sgst_paise >= 0),
  igst_paise      bigint NOT NULL CHECK (igst_paise >= 0),
  supplier        jsonb NOT NULL,
  recipient       jsonb NOT NULL,
  made_by         text NOT NULL,
  decided_by      text,
  decision_note   text NOT NULL DEFAULT '',
  applied_to      text CHECK (applied_to IN ('WALLET', 'INVOICE')),
  created_at      timestamptz NOT NULL,
  CHECK ((number IS NULL) = (status IN ('PENDING_APPROVAL', 'REJECTED')))
);
CREATE INDEX tax_note_by_company ON tax_note (company_id, id);
CREATE INDEX tax_note_issued ON tax_note (issued_on) WHERE issued_on IS NOT NULL;
CREATE UNIQUE INDEX tax_note_number ON tax_note ((supplier ->> 'gstin'), number) WHERE number IS NOT NULL;
-- Whoever asks again for the same cause finds the note there is.
CREATE UNIQUE INDEX tax_note_source ON tax_note (company_id, source_key) WHERE source_key IS NOT NULL;
CALL wall_off('tax_note', 'SELECT, INSERT, UPDATE');

-- What of which charge a note is about.
CREATE TABLE tax_note_line (
  note_id       uuid NOT NULL,
  n             integer NOT NULL,
  company_id    uuid NOT NULL,
  line_id       uuid NOT NULL,
  taxable_paise bigint NOT NULL CHECK (taxable_paise > 0),
  cgst_paise    bigint NOT NULL CHECK (cgst_paise >= 0),
  sgst_paise    bigint NOT NULL CHECK (sgst_paise >= 0),
  igst_paise    bigint NOT NULL CHECK (igst_paise >= 0),
  PRIMARY KEY (note_id, n)
);
CREATE INDEX tax_note_line_by_line ON tax_note_line (line_id);
CALL wall_off('tax_note_line', 'SELECT, INSERT');
