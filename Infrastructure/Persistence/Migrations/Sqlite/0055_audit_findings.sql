-- Observers' findings on any object: plain administration, with a history that is only added to.

CREATE TABLE Finding (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    Kind TEXT NOT NULL,
    ObjectKind TEXT NOT NULL,
    ObjectCode TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    Status TEXT NOT NULL,
    AddedBy TEXT NOT NULL,
    AddedAt INTEGER NOT NULL,
    DueAt INTEGER NOT NULL,
    AnsweredBy TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Finding PRIMARY KEY (Id),
    CONSTRAINT UQ_Finding_Code UNIQUE (Code)
) STRICT;

CREATE INDEX IX_Finding_RegionCode_Id ON Finding (RegionCode, Id);

CREATE INDEX IX_Finding_ObjectCode ON Finding (ObjectCode);

CREATE TABLE FindingEntry (
    FindingId INTEGER NOT NULL,
    Line INTEGER NOT NULL,
    Act TEXT NOT NULL,
    ActedBy TEXT NOT NULL,
    ActedAt INTEGER NOT NULL,
    Words TEXT NOT NULL,
    CONSTRAINT PK_FindingEntry PRIMARY KEY (FindingId, Line),
    CONSTRAINT FK_FindingEntry_FindingId FOREIGN KEY (FindingId) REFERENCES Finding (Id)
) STRICT, WITHOUT ROWID;
