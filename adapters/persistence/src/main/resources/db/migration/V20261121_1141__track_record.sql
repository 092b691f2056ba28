-- How services did on zones, counted over all companies.
CREATE TABLE track_record (
  service   text NOT NULL,
  zone      text NOT NULL,
  delivered bigint NOT NULL,
  closed    bigint NOT NULL,
  on_time   bigint NOT NULL,
  PRIMARY KEY (service, zone),
  CHECK (0 <= on_time AND on_time <= delivered AND delivered <= closed)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON track_record TO shipcrowd_platform;
CREATE INDEX shipment_picked_up ON shipment (picked_up_at) WHERE picked_up_at IS NOT NULL;
