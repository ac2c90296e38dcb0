-- Index for the journeys of one carton; the primary key begins with the shipment.
CREATE INDEX IX_ShipmentUnit_UnitId ON ShipmentUnit (UnitId);
