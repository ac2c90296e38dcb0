-- Releases of re-vote ballots from the locked pool, the stations that get them, and what these made of them.

CREATE TABLE RevoteRelease (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    ContestCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    Kind TEXT NOT NULL,
    DecisionNumber TEXT NOT NULL,
    DecisionDay TEXT NOT NULL,
    VotingDay TEXT NOT NULL,
    Reason TEXT NOT NULL,
    ProposedBy TEXT NOT NULL,
    ProposedAt INTEGER NOT NULL,
    Status TEXT NOT NULL,
    ReleasedAt INTEGER,
    EndedBy TEXT,
    EndedAt INTEGER,
    CancelReason TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_RevoteRelease PRIMARY KEY (Id),
    CONSTRAINT UQ_RevoteRelease_Code UNIQUE (Code),
    CONSTRAINT FK_RevoteRelease_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
) STRICT;

CREATE INDEX IX_RevoteRelease_RegionCode_Code ON RevoteRelease (RegionCode, Code);

CREATE TABLE RevoteStation (
    Id INTEGER NOT NULL,
    ReleaseId INTEGER NOT NULL,
    VillageCode TEXT NOT NULL,
    StationNumber INTEGER NOT NULL,
    Sheets INTEGER NOT NULL,
    Status TEXT NOT NULL,
    BoxCode TEXT,
    Receiver TEXT,
    HandedOutAt INTEGER,
    ReportedAt INTEGER,
    UsedSheets INTEGER,
    SpoiledSheets INTEGER,
    UnusedSheets INTEGER,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_RevoteStation PRIMARY KEY (Id),
    CONSTRAINT UQ_RevoteStation_ReleaseId_VillageCode_StationNumber UNIQUE (ReleaseId, VillageCode, StationNumber),
    CONSTRAINT CK_RevoteStation_Sheets CHECK (Sheets > 0 AND Sheets <= 2000),
    CONSTRAINT FK_RevoteStation_ReleaseId FOREIGN KEY (ReleaseId) REFERENCES RevoteRelease (Id)
) STRICT;

-- One signature per person, never changed.

CREATE TABLE RevoteSignature (
    ReleaseId INTEGER NOT NULL,
    SignedBy TEXT NOT NULL,
    Office TEXT NOT NULL,
    SignatoryName TEXT NOT NULL,
    SignedAt INTEGER NOT NULL,
    Sequence INTEGER NOT NULL,
    CONSTRAINT PK_RevoteSignature PRIMARY KEY (ReleaseId, SignedBy),
    CONSTRAINT FK_RevoteSignature_ReleaseId FOREIGN KEY (ReleaseId) REFERENCES RevoteRelease (Id)
) STRICT, WITHOUT ROWID;

-- Serial numbers on boxes of re-vote ballots: used once for good, like those of the other boxes.

CREATE TABLE RevoteSeal (
    Serial TEXT NOT NULL,
    BoxCode TEXT NOT NULL,
    Sequence INTEGER NOT NULL,
    CONSTRAINT PK_RevoteSeal PRIMARY KEY (Serial)
) STRICT, WITHOUT ROWID;
