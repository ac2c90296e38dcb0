-- A plate is looked for by its code; until now it was only found through its order.

CREATE INDEX IX_Plate_Code ON Plate (Code);
