-- The sandbox courier's own books: another company's database, kept here because it is a part of the product. Only the
-- platform role reads them; a desk is one company's place at an account.
CREATE TABLE sandbox_parcel (
  awb        text PRIMARY KEY,
  account_id uuid NOT NULL,
  company    text NOT NULL,
  reference  uuid NOT NULL,
  booked_at  timestamptz NOT NULL,
  due_at     timestamptz,
  story      text NOT NULL,
  version    integer NOT NULL DEFAULT 0,
  UNIQUE (account_id, reference)
) WITH (fillfactor = 80);
CREATE INDEX sandbox_parcel_due ON sandbox_parcel (account_id, company, due_at) WHERE due_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON sandbox_parcel TO shipcrowd_platform;

-- Faults to come, in the order of their ids; taking one deletes it.
CREATE TABLE sandbox_fault (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id   uuid NOT NULL,
  company      text NOT NULL,
  hits_booking boolean NOT NULL,
  fault        text NOT NULL
);
CREATE INDEX sandbox_fault_next ON sandbox_fault (account_id, company, hits_booking, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON sandbox_fault TO shipcrowd_platform;

-- How far a desk's clock is ahead of the real one; no row is zero.
CREATE TABLE sandbox_clock (
  account_id   uuid NOT NULL,
  company      text NOT NULL,
  ahead_micros bigint NOT NULL,
  PRIMARY KEY (account_id, company)
);
GRANT SELECT, INSERT, UPDATE ON sandbox_clock TO shipcrowd_platform;
