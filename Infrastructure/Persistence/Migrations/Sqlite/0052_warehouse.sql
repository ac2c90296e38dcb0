-- What boxes hold besides their ballots: the bill of materials per contest and regency, kits per village, and the kit in each box.

CREATE TABLE PackListContents (
    Id INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    Items TEXT NOT NULL,
    KitsMade INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_PackListContents PRIMARY KEY (Id),
    CONSTRAINT UQ_PackListContents_RegionCode_StockItemId UNIQUE (RegionCode, StockItemId),
    CONSTRAINT CK_PackListContents_KitsMade CHECK (KitsMade >= 0),
    CONSTRAINT FK_PackListContents_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
) STRICT;

CREATE TABLE VillageKits (
    Id INTEGER NOT NULL,
    VillageCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    Boxes INTEGER NOT NULL,
    Made INTEGER NOT NULL,
    Used INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_VillageKits PRIMARY KEY (Id),
    CONSTRAINT UQ_VillageKits_VillageCode_StockItemId UNIQUE (VillageCode, StockItemId),
    CONSTRAINT CK_VillageKits_Order CHECK (Used >= 0 AND Used <= Made AND Made <= Boxes),
    CONSTRAINT FK_VillageKits_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
) STRICT;

CREATE TABLE KitInBox (
    Id INTEGER NOT NULL,
    Box TEXT NOT NULL,
    IsIn INTEGER NOT NULL,
    Exceptions TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_KitInBox PRIMARY KEY (Id),
    CONSTRAINT UQ_KitInBox_Box UNIQUE (Box),
    CONSTRAINT FK_KitInBox_Box FOREIGN KEY (Box) REFERENCES BallotBox (Code)
) STRICT;

-- Lists of boxes by state and by place, in the order of their codes.

CREATE INDEX IX_BallotBox_Status_Code ON BallotBox (Status, Code);

CREATE INDEX IX_Unit_Place_Code ON Unit (Place, Code) WHERE Kind = 'box';
