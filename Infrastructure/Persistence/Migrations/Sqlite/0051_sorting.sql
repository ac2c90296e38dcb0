-- Teams that sort and fold, the carton on each one's table, and what each carton was counted to be.

CREATE TABLE SortingTeam (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    Name TEXT NOT NULL,
    Coordinator TEXT NOT NULL,
    Members INTEGER NOT NULL,
    WageSenPerSheet INTEGER NOT NULL,
    IsActive INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_SortingTeam PRIMARY KEY (Id),
    CONSTRAINT UQ_SortingTeam_Code UNIQUE (Code),
    CONSTRAINT CK_SortingTeam_Members CHECK (Members >= 1 AND Members <= 20),
    CONSTRAINT CK_SortingTeam_Wage CHECK (WageSenPerSheet >= 0)
) STRICT;

CREATE INDEX IX_SortingTeam_RegionCode_Code ON SortingTeam (RegionCode, Code);

-- One row for a carton that a team has opened; a team has one carton open at a time.

CREATE TABLE CartonSorting (
    Id INTEGER NOT NULL,
    UnitId INTEGER NOT NULL,
    TeamId INTEGER NOT NULL,
    Status TEXT NOT NULL,
    OpenedBy TEXT NOT NULL,
    OpenedAt INTEGER NOT NULL,
    FromPlace TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_CartonSorting PRIMARY KEY (Id),
    CONSTRAINT UQ_CartonSorting_UnitId UNIQUE (UnitId),
    CONSTRAINT FK_CartonSorting_UnitId FOREIGN KEY (UnitId) REFERENCES Unit (Id),
    CONSTRAINT FK_CartonSorting_TeamId FOREIGN KEY (TeamId) REFERENCES SortingTeam (Id)
) STRICT;

CREATE UNIQUE INDEX UX_CartonSorting_TeamId_Open ON CartonSorting (TeamId) WHERE Status = 'open';

-- A line per count; a count that is taken back stands with a second line of the same day that makes it nothing.

CREATE TABLE SortedCarton (
    Sequence INTEGER NOT NULL,
    UnitId INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    TeamId INTEGER,
    SortedAt INTEGER NOT NULL,
    CartonCount INTEGER NOT NULL,
    HeldSheets INTEGER NOT NULL,
    GoodSheets INTEGER NOT NULL,
    DamagedSheets INTEGER NOT NULL,
    FlawedSheets INTEGER NOT NULL,
    FoldedSheets INTEGER NOT NULL,
    ShortSheets INTEGER NOT NULL,
    OverSheets INTEGER NOT NULL,
    WageSenPerSheet INTEGER NOT NULL,
    WageSen INTEGER NOT NULL,
    ReversesSequence INTEGER,
    CONSTRAINT PK_SortedCarton PRIMARY KEY (Sequence),
    CONSTRAINT CK_SortedCarton_Count CHECK (GoodSheets + DamagedSheets + ShortSheets - OverSheets = HeldSheets),
    CONSTRAINT FK_SortedCarton_UnitId FOREIGN KEY (UnitId) REFERENCES Unit (Id),
    CONSTRAINT FK_SortedCarton_TeamId FOREIGN KEY (TeamId) REFERENCES SortingTeam (Id)
) STRICT;

CREATE INDEX IX_SortedCarton_RegionCode_SortedAt ON SortedCarton (RegionCode, SortedAt);

CREATE INDEX IX_SortedCarton_UnitId ON SortedCarton (UnitId);

-- Damaged sheets of a count by official reason.

CREATE TABLE SortedDamage (
    Sequence INTEGER NOT NULL,
    Reason TEXT NOT NULL,
    Sheets INTEGER NOT NULL,
    CONSTRAINT PK_SortedDamage PRIMARY KEY (Sequence, Reason),
    CONSTRAINT FK_SortedDamage_Sequence FOREIGN KEY (Sequence) REFERENCES SortedCarton (Sequence)
) STRICT, WITHOUT ROWID;
