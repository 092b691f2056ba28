-- A courier asked to collect at one warehouse on one day.
CREATE TABLE pickup (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL,
  warehouse_id uuid NOT NULL,
  account_id   uuid NOT NULL,
  courier      text NOT NULL,
  pickup_on    date NOT NULL,
  from_time    text NOT NULL,
  state        text NOT NULL CHECK (state IN ('ASKED', 'SCHEDULED', 'IN_DOUBT', 'REFUSED')),
  token        text NOT NULL,
  words        text NOT NULL,
  attempt      integer NOT NULL,
  tries        integer NOT NULL,
  shipments    uuid[] NOT NULL,
  due_at       timestamptz,
  created_at   timestamptz NOT NULL,
  version      bigint NOT NULL
);
CREATE INDEX pickup_by_company ON pickup (company_id, id);
-- One open pickup of a place, an account and a day; more parcels join it.
CREATE UNIQUE INDEX pickup_open ON pickup (warehouse_id, account_id, pickup_on) WHERE state <> 'REFUSED';
CREATE INDEX pickup_due ON pickup (due_at) WHERE due_at IS NOT NULL;
CALL wall_off('pickup', 'SELECT, INSERT, UPDATE');
