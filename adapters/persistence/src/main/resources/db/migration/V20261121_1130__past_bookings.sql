-- Prices of a month are looked at again in the order of booking, a page a query.
CREATE INDEX shipment_by_booking ON shipment (created_at, id);
