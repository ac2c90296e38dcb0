-- Teams that sort and fold, the carton on each one's table, and what each carton was counted to be.

CREATE TABLE SortingTeam (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    Coordinator nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    Members bigint NOT NULL,
    WageSenPerSheet bigint NOT NULL,
    IsActive bigint NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_SortingTeam PRIMARY KEY (Id),
    CONSTRAINT UQ_SortingTeam_Code UNIQUE (Code),
    CONSTRAINT CK_SortingTeam_Members CHECK (Members >= 1 AND Members <= 20),
    CONSTRAINT CK_SortingTeam_Wage CHECK (WageSenPerSheet >= 0)
);

CREATE INDEX IX_SortingTeam_RegionCode_Code ON SortingTeam (RegionCode, Code);

-- One row for a carton that a team has opened; a team has one carton open at a time.

CREATE TABLE CartonSorting (
    Id bigint NOT NULL,
    UnitId bigint NOT NULL,
    TeamId bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    OpenedBy nvarchar(80) COLLATE Latin1_General_BIN2 NOT NULL,
    OpenedAt bigint NOT NULL,
    FromPlace nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_CartonSorting PRIMARY KEY (Id),
    CONSTRAINT UQ_CartonSorting_UnitId UNIQUE (UnitId),
    CONSTRAINT FK_CartonSorting_UnitId FOREIGN KEY (UnitId) REFERENCES Unit (Id),
    CONSTRAINT FK_CartonSorting_TeamId FOREIGN KEY (TeamId) REFERENCES SortingTeam (Id)
);

CREATE UNIQUE INDEX UX_CartonSorting_TeamId_Open ON CartonSorting (TeamId) WHERE Status = 'open';

-- A line per count; a count that is taken back stands with a second line of the same day that makes it nothing.

CREATE TABLE SortedCarton (
    Sequence bigint NOT NULL,
    UnitId bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    TeamId bigint NULL,
    SortedAt bigint NOT NULL,
    CartonCount bigint NOT NULL,
    HeldSheets bigint NOT NULL,
    GoodSheets bigint NOT NULL,
    DamagedSheets bigint NOT NULL,
    FlawedSheets bigint NOT NULL,
    FoldedSheets bigint NOT NULL,
    ShortSheets bigint NOT NULL,
    OverSheets bigint NOT NULL,
    WageSenPerSheet bigint NOT NULL,
    WageSen bigint NOT NULL,
    ReversesSequence bigint NULL,
    CONSTRAINT PK_SortedCarton PRIMARY KEY (Sequence),
    CONSTRAINT CK_SortedCarton_Count CHECK (GoodSheets + DamagedSheets + ShortSheets - OverSheets = HeldSheets),
    CONSTRAINT FK_SortedCarton_UnitId FOREIGN KEY (UnitId) REFERENCES Unit (Id),
    CONSTRAINT FK_SortedCarton_TeamId FOREIGN KEY (TeamId) REFERENCES SortingTeam (Id)
);

CREATE INDEX IX_SortedCarton_RegionCode_SortedAt ON SortedCarton (RegionCode, SortedAt);

CREATE INDEX IX_SortedCarton_UnitId ON SortedCarton (UnitId);

-- Damaged sheets of a count by official reason.

CREATE TABLE SortedDamage (
    Sequence bigint NOT NULL,
    Reason nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Sheets bigint NOT NULL,
    CONSTRAINT PK_SortedDamage PRIMARY KEY (Sequence, Reason),
    CONSTRAINT FK_SortedDamage_Sequence FOREIGN KEY (Sequence) REFERENCES SortedCarton (Sequence)
);
