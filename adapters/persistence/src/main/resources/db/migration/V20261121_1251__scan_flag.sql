-- What a scan says beside its status, and what the last one said of a parcel that is on its way.
ALTER TABLE scan ADD COLUMN flag text;
ALTER TABLE shipment ADD COLUMN flag text;
