-- One counter for each thing that nodes hold in memory; raised in the transaction that changes the thing.
CREATE TABLE announcement (
  topic  text PRIMARY KEY,
  number bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON announcement TO shipcrowd_app, shipcrowd_platform;
