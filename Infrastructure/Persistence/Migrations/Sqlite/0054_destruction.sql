-- Damaged and surplus ballots on their way to the fire (R12). One proposal at a time per region and contest.

CREATE TABLE BallotDestruction (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    ContestCode TEXT NOT NULL,
    DamagedSheets INTEGER NOT NULL,
    SurplusSheets INTEGER NOT NULL,
    Method TEXT NOT NULL,
    Site TEXT NOT NULL,
    PlannedDay TEXT NOT NULL,
    DueAt INTEGER,
    ProposedBy TEXT NOT NULL,
    ProposedAt INTEGER NOT NULL,
    Status TEXT NOT NULL,
    EndedBy TEXT,
    EndedAt INTEGER,
    CancelReason TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_BallotDestruction PRIMARY KEY (Id),
    CONSTRAINT UQ_BallotDestruction_Code UNIQUE (Code),
    CONSTRAINT CK_BallotDestruction_Sheets CHECK (DamagedSheets >= 0 AND SurplusSheets >= 0 AND DamagedSheets + SurplusSheets > 0),
    CONSTRAINT FK_BallotDestruction_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
) STRICT;

CREATE UNIQUE INDEX UQ_BallotDestruction_Open ON BallotDestruction (RegionCode, StockItemId) WHERE Status = 'proposed';

CREATE INDEX IX_BallotDestruction_RegionCode_Code ON BallotDestruction (RegionCode, Code);

-- One signature per office, never changed; the police's is recorded from the signed paper.

CREATE TABLE DestructionSignature (
    DestructionId INTEGER NOT NULL,
    Office TEXT NOT NULL,
    SignatoryName TEXT NOT NULL,
    SignedBy TEXT NOT NULL,
    SignedAt INTEGER NOT NULL,
    SignatoryUnit TEXT,
    SignatoryRank TEXT,
    PaperHash TEXT,
    Sequence INTEGER NOT NULL,
    CONSTRAINT PK_DestructionSignature PRIMARY KEY (DestructionId, Office),
    CONSTRAINT FK_DestructionSignature_DestructionId FOREIGN KEY (DestructionId) REFERENCES BallotDestruction (Id)
) STRICT, WITHOUT ROWID;
