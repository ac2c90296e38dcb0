-- Boxes from the pack list to the seal. What a box holds stands on its unit's account, where it stands on its unit.

CREATE TABLE BallotBox (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    VillageCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StationNumber bigint NOT NULL,
    ContestCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    RequiredSheets bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    FilledBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    VerifiedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    SealedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    SealedAt bigint NULL,
    Seals nvarchar(4000) COLLATE Latin1_General_BIN2 NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_BallotBox PRIMARY KEY (Id),
    CONSTRAINT UQ_BallotBox_Code UNIQUE (Code),
    CONSTRAINT UQ_BallotBox_VillageCode_StationNumber_ContestCode UNIQUE (VillageCode, StationNumber, ContestCode),
    CONSTRAINT CK_BallotBox_TwoPersons CHECK (VerifiedBy IS NULL OR VerifiedBy <> FilledBy),
    CONSTRAINT FK_BallotBox_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
);

CREATE INDEX IX_BallotBox_StockItemId_VillageCode ON BallotBox (StockItemId, VillageCode);

-- A serial number is used once, for good.

CREATE TABLE BoxSeal (
    Serial nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    BoxId bigint NOT NULL,
    Sequence bigint NOT NULL,
    CONSTRAINT PK_BoxSeal PRIMARY KEY (Serial),
    CONSTRAINT FK_BoxSeal_BoxId FOREIGN KEY (BoxId) REFERENCES BallotBox (Id)
);

CREATE INDEX IX_BoxSeal_BoxId ON BoxSeal (BoxId);

-- The one row per region and contest that packing and destruction both change.

CREATE TABLE PackingTally (
    Id bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    PlanCode nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    ListedBoxes bigint NOT NULL,
    FilledBoxes bigint NOT NULL,
    VerifiedBoxes bigint NOT NULL,
    SealedBoxes bigint NOT NULL,
    RequiredSheets bigint NOT NULL,
    SortingClosedAt bigint NULL,
    SurplusDestroyedAt bigint NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_PackingTally PRIMARY KEY (Id),
    CONSTRAINT UQ_PackingTally_RegionCode_StockItemId UNIQUE (RegionCode, StockItemId),
    CONSTRAINT CK_PackingTally_Order CHECK (SealedBoxes >= 0 AND SealedBoxes <= VerifiedBoxes AND VerifiedBoxes <= FilledBoxes AND FilledBoxes <= ListedBoxes),
    CONSTRAINT FK_PackingTally_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
);
