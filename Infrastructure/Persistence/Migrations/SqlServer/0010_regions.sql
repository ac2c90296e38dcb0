-- Long work, the published snapshots of polling stations and their sums.

CREATE TABLE Job (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Kind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StartedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    State nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    DoneCount bigint NOT NULL,
    TotalCount bigint NOT NULL,
    IsCancelRequested int NOT NULL,
    ErrorCode nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    Result nvarchar(max) NULL,
    CreatedAt bigint NOT NULL,
    TouchedAt bigint NOT NULL,
    EndedAt bigint NULL,
    CONSTRAINT PK_Job PRIMARY KEY (Id),
    CONSTRAINT UQ_Job_Code UNIQUE (Code)
);

CREATE INDEX IX_Job_RegionCode_Id ON Job (RegionCode, Id);

-- A snapshot is seen by nobody until its one row gets its number and the time of its publication.

CREATE TABLE StationSnapshot (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ElectionId bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Number int NULL,
    FileName nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    IsSynthetic int NOT NULL,
    StationCount bigint NOT NULL,
    VoterCount bigint NOT NULL,
    Fingerprint nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ImportedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    CreatedAt bigint NOT NULL,
    PublishedAt bigint NULL,
    CONSTRAINT PK_StationSnapshot PRIMARY KEY (Id),
    CONSTRAINT UQ_StationSnapshot_Code UNIQUE (Code),
    CONSTRAINT FK_StationSnapshot_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id)
);

CREATE UNIQUE INDEX UQ_StationSnapshot_ElectionId_Number ON StationSnapshot (ElectionId, Number) WHERE Number IS NOT NULL;

CREATE TABLE Station (
    SnapshotId bigint NOT NULL,
    VillageCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Number int NOT NULL,
    VoterCount int NOT NULL,
    CONSTRAINT PK_Station PRIMARY KEY (SnapshotId, VillageCode, Number),
    CONSTRAINT FK_Station_SnapshotId FOREIGN KEY (SnapshotId) REFERENCES StationSnapshot (Id),
    CONSTRAINT CK_Station_VoterCount CHECK (VoterCount BETWEEN 0 AND 600)
);

-- Sums at every level, village to province; the reserve is rounded up at each station (R5).

CREATE TABLE StationSum (
    SnapshotId bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StationCount bigint NOT NULL,
    VoterCount bigint NOT NULL,
    ReserveSheets bigint NOT NULL,
    CONSTRAINT PK_StationSum PRIMARY KEY (SnapshotId, RegionCode),
    CONSTRAINT FK_StationSum_SnapshotId FOREIGN KEY (SnapshotId) REFERENCES StationSnapshot (Id)
);
