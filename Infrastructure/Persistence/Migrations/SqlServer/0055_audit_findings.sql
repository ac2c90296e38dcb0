-- Observers' findings on any object: plain administration, with a history that is only added to.

CREATE TABLE Finding (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Kind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ObjectKind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ObjectCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    AddedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    AddedAt bigint NOT NULL,
    DueAt bigint NOT NULL,
    AnsweredBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Finding PRIMARY KEY (Id),
    CONSTRAINT UQ_Finding_Code UNIQUE (Code)
);

CREATE INDEX IX_Finding_RegionCode_Id ON Finding (RegionCode, Id);

CREATE INDEX IX_Finding_ObjectCode ON Finding (ObjectCode);

CREATE TABLE FindingEntry (
    FindingId bigint NOT NULL,
    Line bigint NOT NULL,
    Act nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ActedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ActedAt bigint NOT NULL,
    Words nvarchar(1000) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_FindingEntry PRIMARY KEY (FindingId, Line),
    CONSTRAINT FK_FindingEntry_FindingId FOREIGN KEY (FindingId) REFERENCES Finding (Id)
);
