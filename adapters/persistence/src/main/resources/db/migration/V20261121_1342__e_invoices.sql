-- Whether the platform's turnover asks for e-invoices. One row.
CREATE TABLE e_invoicing (
  only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  is_on      boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL
);
GRANT SELECT ON e_invoicing TO shipcrowd_app;
GRANT SELECT, INSERT, UPDATE ON e_invoicing TO shipcrowd_platform;

-- What the invoice registration portal was asked and what it said, one row a document.
CREATE TABLE e_invoice (
  document_id  uuid PRIMARY KEY,
  company_id   uuid NOT NULL,
  state        text NOT NULL CHECK (state IN ('WANTED', 'REGISTERED', 'REFUSED', 'CANCELLED')),
  irn          text NOT NULL,
  ack_number   text,
  ack_at       timestamptz,
  signed_qr    text,
  request_hash text,
  tries        integer NOT NULL DEFAULT 0,
  due_at       timestamptz,
  words        text NOT NULL DEFAULT '',
  cancelled_at timestamptz,
  created_at   timestamptz NOT NULL,
  CHECK (state NOT IN ('REGISTERED', 'CANCELLED') OR (ack_number IS NOT NULL AND ack_at IS NOT NULL AND signed_qr IS NOT NULL))
);
CREATE INDEX e_invoice_due ON e_invoice (due_at) WHERE due_at IS NOT NULL;
CALL wall_off('e_invoice', 'SELECT, INSERT, UPDATE');
