-- What staff says couriers' codes mean.
CREATE TABLE tracking_mapping (
  courier    text NOT NULL,
  code       text NOT NULL,
  status     text NOT NULL,
  reason     text,
  note       text NOT NULL,
  actor      text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (courier, code)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON tracking_mapping TO shipcrowd_platform;
CREATE INDEX scan_unmapped ON scan (courier_code, shipment_id, scan_id) WHERE status IS NULL;
CREATE INDEX inbound_push_parked_by_id ON inbound_push (id) WHERE state = 'PARKED';
