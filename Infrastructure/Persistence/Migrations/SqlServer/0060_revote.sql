-- Releases of re-vote ballots from the locked pool, the stations that get them, and what these made of them.

CREATE TABLE RevoteRelease (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    ContestCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    Kind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    DecisionNumber nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    DecisionDay nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
    VotingDay nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
    Reason nvarchar(1000) COLLATE Latin1_General_BIN2 NOT NULL,
    ProposedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ProposedAt bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ReleasedAt bigint NULL,
    EndedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    EndedAt bigint NULL,
    CancelReason nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_RevoteRelease PRIMARY KEY (Id),
    CONSTRAINT UQ_RevoteRelease_Code UNIQUE (Code),
    CONSTRAINT FK_RevoteRelease_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
);

CREATE INDEX IX_RevoteRelease_RegionCode_Code ON RevoteRelease (RegionCode, Code);

CREATE TABLE RevoteStation (
    Id bigint NOT NULL,
    ReleaseId bigint NOT NULL,
    VillageCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StationNumber bigint NOT NULL,
    Sheets bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    BoxCode nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    Receiver nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    HandedOutAt bigint NULL,
    ReportedAt bigint NULL,
    UsedSheets bigint NULL,
    SpoiledSheets bigint NULL,
    UnusedSheets bigint NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_RevoteStation PRIMARY KEY (Id),
    CONSTRAINT UQ_RevoteStation_ReleaseId_VillageCode_StationNumber UNIQUE (ReleaseId, VillageCode, StationNumber),
    CONSTRAINT CK_RevoteStation_Sheets CHECK (Sheets > 0 AND Sheets <= 2000),
    CONSTRAINT FK_RevoteStation_ReleaseId FOREIGN KEY (ReleaseId) REFERENCES RevoteRelease (Id)
);

-- One signature per person, never changed.

CREATE TABLE RevoteSignature (
    ReleaseId bigint NOT NULL,
    SignedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Office nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    SignatoryName nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    SignedAt bigint NOT NULL,
    Sequence bigint NOT NULL,
    CONSTRAINT PK_RevoteSignature PRIMARY KEY (ReleaseId, SignedBy),
    CONSTRAINT FK_RevoteSignature_ReleaseId FOREIGN KEY (ReleaseId) REFERENCES RevoteRelease (Id)
);

-- Serial numbers on boxes of re-vote ballots: used once for good, like those of the other boxes.

CREATE TABLE RevoteSeal (
    Serial nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    BoxCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Sequence bigint NOT NULL,
    CONSTRAINT PK_RevoteSeal PRIMARY KEY (Serial)
);
