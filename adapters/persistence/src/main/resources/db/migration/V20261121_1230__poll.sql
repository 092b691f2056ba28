-- When a courier is asked about a parcel, and how often each account may ask.
ALTER TABLE shipment ADD COLUMN poll_due_at timestamptz;
UPDATE shipment SET poll_due_at = now()
WHERE awb IS NOT NULL AND status NOT IN
  ('BOOKING_FAILED', 'DELIVERED', 'RTO_DELIVERED', 'LOST', 'DAMAGED', 'DISPOSED', 'CANCELLED');
CREATE INDEX shipment_poll ON shipment (account_id, poll_due_at) WHERE poll_due_at IS NOT NULL;

CREATE TABLE poll_allowance (
  account_id uuid PRIMARY KEY,
  millionths bigint NOT NULL,
  filled_at  timestamptz NOT NULL
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE ON poll_allowance TO shipcrowd_platform;
