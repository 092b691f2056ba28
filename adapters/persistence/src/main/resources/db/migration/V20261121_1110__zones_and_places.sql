-- The platform's own map: the same for every company, so there is no company_id and no wall; only the platform's work
-- reads and writes it.

-- A version is kept as it was loaded, zipped; no active version means the directory that comes with the program.
CREATE TABLE pincode_directory (
  id      uuid PRIMARY KEY,
  former  uuid REFERENCES pincode_directory (id),
  rows    int NOT NULL,
  added   int NOT NULL,
  changed int NOT NULL,
  dropped int NOT NULL,
  csv_gz  bytea NOT NULL,
  at      timestamptz NOT NULL,
  by      text NOT NULL
);
CREATE TABLE pincode_directory_active (
  only_row   boolean PRIMARY KEY CHECK (only_row),
  version_id uuid REFERENCES pincode_directory (id)
);
INSERT INTO pincode_directory_active (only_row, version_id) VALUES (true, NULL);

CREATE TABLE city_override (
  service  text NOT NULL,
  pincode  int NOT NULL,
  city_key text NOT NULL,
  PRIMARY KEY (service, pincode)
);

CREATE TABLE zone_set (
  id         uuid PRIMARY KEY,
  name       text NOT NULL,
  courier    text,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  version    bigint NOT NULL
);
CREATE UNIQUE INDEX zone_set_name ON zone_set (lower(name)) WHERE deleted_at IS NULL;

CREATE TABLE zone (
  id          uuid PRIMARY KEY,
  zone_set_id uuid NOT NULL REFERENCES zone_set (id),
  code        text NOT NULL,
  name        text NOT NULL,
  type        text NOT NULL,
  counts_as   text NOT NULL,
  boundary    jsonb,
  created_at  timestamptz NOT NULL,
  deleted_at  timestamptz,
  version     bigint NOT NULL
);
CREATE UNIQUE INDEX zone_code ON zone (zone_set_id, code) WHERE deleted_at IS NULL;

-- The key says it: a pincode is in one zone of a set.
CREATE TABLE zone_member (
  zone_set_id uuid NOT NULL REFERENCES zone_set (id),
  pincode     int NOT NULL,
  zone_id     uuid NOT NULL REFERENCES zone (id),
  PRIMARY KEY (zone_set_id, pincode)
);
CREATE INDEX zone_member_by_zone ON zone_member (zone_id, pincode);

CREATE TABLE zone_change (
  id      uuid PRIMARY KEY,
  zone_id uuid NOT NULL REFERENCES zone (id),
  at      timestamptz NOT NULL,
  by      text NOT NULL,
  what    text NOT NULL,
  fields  jsonb NOT NULL
);
CREATE INDEX zone_change_by_zone ON zone_change (zone_id, id);

-- Filled when a version of a rate card that prices by a zone set is written.
CREATE TABLE zone_set_use (
  zone_set_id          uuid NOT NULL REFERENCES zone_set (id),
  rate_card_version_id text NOT NULL,
  PRIMARY KEY (zone_set_id, rate_card_version_id)
);

GRANT SELECT, INSERT ON pincode_directory, zone_change TO shipcrowd_platform;
GRANT SELECT, UPDATE ON pincode_directory_active TO shipcrowd_platform;
GRANT SELECT, INSERT, UPDATE ON zone_set, zone TO shipcrowd_platform;
GRANT SELECT, INSERT, DELETE ON city_override, zone_member, zone_set_use TO shipcrowd_platform;
