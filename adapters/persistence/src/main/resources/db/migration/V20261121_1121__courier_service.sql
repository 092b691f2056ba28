-- What couriers sell. A service belongs to no company, so only the platform role reads and writes here.
CREATE TABLE courier_service (
  code          text PRIMARY KEY,
  courier       text NOT NULL,
  account_id    uuid NOT NULL REFERENCES courier_account (id),
  title         text NOT NULL,
  transport     text NOT NULL,
  max_weight_g  integer NOT NULL CHECK (max_weight_g > 0),
  max_side_mm   integer NOT NULL CHECK (max_side_mm > 0),
  max_cod_paise bigint NOT NULL CHECK (max_cod_paise >= 0),
  priority      integer NOT NULL,
  cod           boolean NOT NULL,
  reverse       boolean NOT NULL,
  b2b           boolean NOT NULL,
  class         text NOT NULL,
  active        boolean NOT NULL,
  cut_off       time NOT NULL,
  holidays      jsonb NOT NULL,
  area_version  integer NOT NULL,
  lanes_version integer NOT NULL,
  created_at    timestamptz NOT NULL,
  version       bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON courier_service TO shipcrowd_platform;

-- Versions of where a service goes and how many days its lanes take: the canonical file, gzipped. Never changed.
CREATE TABLE courier_service_file (
  service    text NOT NULL REFERENCES courier_service (code),
  kind       text NOT NULL CHECK (kind IN ('AREA', 'LANES')),
  number     integer NOT NULL,
  replaces   integer NOT NULL,
  rows       integer NOT NULL,
  actor      text NOT NULL,
  note       text NOT NULL,
  created_at timestamptz NOT NULL,
  csv        bytea NOT NULL,
  PRIMARY KEY (service, kind, number)
);
ALTER TABLE courier_service_file ALTER COLUMN csv SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON courier_service_file TO shipcrowd_platform;
