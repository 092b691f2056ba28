-- Weights that couriers push, each once, until they stand in a weight file. The platform's own: whose parcel it is, the
-- file's job looks up. Source: lifecycle.md section 7.
CREATE TABLE pushed_weight (
  id             uuid PRIMARY KEY,
  courier        text NOT NULL,
  awb            text NOT NULL,
  grams          integer NOT NULL CHECK (grams > 0),
  length_mm      integer NOT NULL CHECK (length_mm >= 0),
  breadth_mm     integer NOT NULL CHECK (breadth_mm >= 0),
  height_mm      integer NOT NULL CHECK (height_mm >= 0),
  measured_on    date NOT NULL,
  is_handed_over boolean NOT NULL DEFAULT false,
  CONSTRAINT pushed_weight_once UNIQUE (courier, awb, grams)
);
CREATE INDEX pushed_weight_waiting ON pushed_weight (id) WHERE NOT is_handed_over;
GRANT SELECT, INSERT, UPDATE ON pushed_weight TO shipcrowd_platform;
