-- How courier accounts know pickup places.
CREATE TABLE warehouse_registration (
  warehouse_id uuid NOT NULL REFERENCES warehouse (id),
  account_id   uuid NOT NULL REFERENCES courier_account (id),
  company_id   uuid NOT NULL,
  state        text NOT NULL CHECK (state IN ('PENDING', 'REGISTERED', 'REFUSED', 'IN_DOUBT')),
  reference    text NOT NULL,
  words        text NOT NULL,
  tries        integer NOT NULL,
  due_at       timestamptz,
  changed_at   timestamptz NOT NULL,
  generation   integer NOT NULL,
  PRIMARY KEY (warehouse_id, account_id)
);
CREATE INDEX warehouse_registration_due ON warehouse_registration (due_at) WHERE due_at IS NOT NULL;
CALL wall_off('warehouse_registration', 'SELECT, INSERT, UPDATE');
