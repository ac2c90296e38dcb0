-- All cartons of one vendor in the order of their codes: the first page of its list, however many there are.
CREATE INDEX IX_Unit_VendorId_Code ON Unit (VendorId, Code) WHERE Kind = 'carton';
