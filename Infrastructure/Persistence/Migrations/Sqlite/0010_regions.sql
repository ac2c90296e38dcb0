-- Long work, the published snapshots of polling stations and their sums.

CREATE TABLE Job (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    Kind TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    StartedBy TEXT NOT NULL,
    State TEXT NOT NULL,
    DoneCount INTEGER NOT NULL,
    TotalCount INTEGER NOT NULL,
    IsCancelRequested INTEGER NOT NULL,
    ErrorCode TEXT,
    Result TEXT,
    CreatedAt INTEGER NOT NULL,
    TouchedAt INTEGER NOT NULL,
    EndedAt INTEGER,
    CONSTRAINT PK_Job PRIMARY KEY (Id),
    CONSTRAINT UQ_Job_Code UNIQUE (Code)
) STRICT;

CREATE INDEX IX_Job_RegionCode_Id ON Job (RegionCode, Id);

-- A snapshot is seen by nobody until its one row gets its number and the time of its publication.

CREATE TABLE StationSnapshot (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    ElectionId INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    Number INTEGER,
    FileName TEXT NOT NULL,
    IsSynthetic INTEGER NOT NULL,
    StationCount INTEGER NOT NULL,
    VoterCount INTEGER NOT NULL,
    Fingerprint TEXT NOT NULL,
    ImportedBy TEXT NOT NULL,
    CreatedAt INTEGER NOT NULL,
    PublishedAt INTEGER,
    CONSTRAINT PK_StationSnapshot PRIMARY KEY (Id),
    CONSTRAINT UQ_StationSnapshot_Code UNIQUE (Code),
    CONSTRAINT FK_StationSnapshot_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id)
) STRICT;

CREATE UNIQUE INDEX UQ_StationSnapshot_ElectionId_Number ON StationSnapshot (ElectionId, Number) WHERE Number IS NOT NULL;

CREATE TABLE Station (
    SnapshotId INTEGER NOT NULL,
    VillageCode TEXT NOT NULL,
    Number INTEGER NOT NULL,
    VoterCount INTEGER NOT NULL,
    CONSTRAINT PK_Station PRIMARY KEY (SnapshotId, VillageCode, Number),
    CONSTRAINT FK_Station_SnapshotId FOREIGN KEY (SnapshotId) REFERENCES StationSnapshot (Id),
    CONSTRAINT CK_Station_VoterCount CHECK (VoterCount BETWEEN 0 AND 600)
) STRICT, WITHOUT ROWID;

-- Sums at every level, village to province; the reserve is rounded up at each station (R5).

CREATE TABLE StationSum (
    SnapshotId INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    StationCount INTEGER NOT NULL,
    VoterCount INTEGER NOT NULL,
    ReserveSheets INTEGER NOT NULL,
    CONSTRAINT PK_StationSum PRIMARY KEY (SnapshotId, RegionCode),
    CONSTRAINT FK_StationSum_SnapshotId FOREIGN KEY (SnapshotId) REFERENCES StationSnapshot (Id)
) STRICT, WITHOUT ROWID;
