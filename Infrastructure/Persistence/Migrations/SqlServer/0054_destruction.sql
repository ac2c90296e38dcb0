-- Damaged and surplus ballots on their way to the fire (R12). One proposal at a time per region and contest.

CREATE TABLE BallotDestruction (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    ContestCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    DamagedSheets bigint NOT NULL,
    SurplusSheets bigint NOT NULL,
    Method nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    Site nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    PlannedDay nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
    DueAt bigint NULL,
    ProposedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ProposedAt bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    EndedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    EndedAt bigint NULL,
    CancelReason nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_BallotDestruction PRIMARY KEY (Id),
    CONSTRAINT UQ_BallotDestruction_Code UNIQUE (Code),
    CONSTRAINT CK_BallotDestruction_Sheets CHECK (DamagedSheets >= 0 AND SurplusSheets >= 0 AND DamagedSheets + SurplusSheets > 0),
    CONSTRAINT FK_BallotDestruction_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
);

CREATE UNIQUE INDEX UQ_BallotDestruction_Open ON BallotDestruction (RegionCode, StockItemId) WHERE Status = 'proposed';

CREATE INDEX IX_BallotDestruction_RegionCode_Code ON BallotDestruction (RegionCode, Code);

-- One signature per office, never changed; the police's is recorded from the signed paper.

CREATE TABLE DestructionSignature (
    DestructionId bigint NOT NULL,
    Office nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    SignatoryName nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    SignedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    SignedAt bigint NOT NULL,
    SignatoryUnit nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    SignatoryRank nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    PaperHash nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    Sequence bigint NOT NULL,
    CONSTRAINT PK_DestructionSignature PRIMARY KEY (DestructionId, Office),
    CONSTRAINT FK_DestructionSignature_DestructionId FOREIGN KEY (DestructionId) REFERENCES BallotDestruction (Id)
);
