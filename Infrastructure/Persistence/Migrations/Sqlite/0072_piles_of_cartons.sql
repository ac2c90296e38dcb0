-- A vendor's cartons for a destination in the order of their codes: every list of cartons is made of the tops of such piles.
CREATE INDEX IX_Unit_DestinationCode_VendorId_Code ON Unit (DestinationCode, VendorId, Code) WHERE Kind = 'carton';

DROP INDEX IX_Unit_DestinationCode_Code;

DROP INDEX IX_Unit_VendorId_Code;
