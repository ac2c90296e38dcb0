-- Boxes from the pack list to the seal. What a box holds stands on its unit's account, where it stands on its unit.

CREATE TABLE BallotBox (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    VillageCode TEXT NOT NULL,
    StationNumber INTEGER NOT NULL,
    ContestCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    RequiredSheets INTEGER NOT NULL,
    Status TEXT NOT NULL,
    FilledBy TEXT,
    VerifiedBy TEXT,
    SealedBy TEXT,
    SealedAt INTEGER,
    Seals TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_BallotBox PRIMARY KEY (Id),
    CONSTRAINT UQ_BallotBox_Code UNIQUE (Code),
    CONSTRAINT UQ_BallotBox_VillageCode_StationNumber_ContestCode UNIQUE (VillageCode, StationNumber, ContestCode),
    CONSTRAINT CK_BallotBox_TwoPersons CHECK (VerifiedBy IS NULL OR VerifiedBy <> FilledBy),
    CONSTRAINT FK_BallotBox_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
) STRICT;

CREATE INDEX IX_BallotBox_StockItemId_VillageCode ON BallotBox (StockItemId, VillageCode);

-- A serial number is used once, for good.

CREATE TABLE BoxSeal (
    Serial TEXT NOT NULL,
    BoxId INTEGER NOT NULL,
    Sequence INTEGER NOT NULL,
    CONSTRAINT PK_BoxSeal PRIMARY KEY (Serial),
    CONSTRAINT FK_BoxSeal_BoxId FOREIGN KEY (BoxId) REFERENCES BallotBox (Id)
) STRICT, WITHOUT ROWID;

CREATE INDEX IX_BoxSeal_BoxId ON BoxSeal (BoxId);

-- The one row per region and contest that packing and destruction both change.

CREATE TABLE PackingTally (
    Id INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    PlanCode TEXT,
    ListedBoxes INTEGER NOT NULL,
    FilledBoxes INTEGER NOT NULL,
    VerifiedBoxes INTEGER NOT NULL,
    SealedBoxes INTEGER NOT NULL,
    RequiredSheets INTEGER NOT NULL,
    SortingClosedAt INTEGER,
    SurplusDestroyedAt INTEGER,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_PackingTally PRIMARY KEY (Id),
    CONSTRAINT UQ_PackingTally_RegionCode_StockItemId UNIQUE (RegionCode, StockItemId),
    CONSTRAINT CK_PackingTally_Order CHECK (SealedBoxes >= 0 AND SealedBoxes <= VerifiedBoxes AND VerifiedBoxes <= FilledBoxes AND FilledBoxes <= ListedBoxes),
    CONSTRAINT FK_PackingTally_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
) STRICT;
