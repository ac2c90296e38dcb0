-- Photos: a row for each one attached, and its bytes by their hash. Neither is ever changed.

CREATE TABLE Evidence (
    Sequence bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ObjectKind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ObjectCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Sha256 nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Format nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    SizeBytes bigint NOT NULL,
    Remark nvarchar(1000) NULL,
    AttachedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    AttachedAt bigint NOT NULL,
    CONSTRAINT PK_Evidence PRIMARY KEY (Sequence),
    CONSTRAINT UQ_Evidence_Code UNIQUE (Code)
);

CREATE INDEX IX_Evidence_ObjectCode_Sequence ON Evidence (ObjectCode, Sequence);

CREATE TABLE EvidenceContent (
    Sha256 nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Content varbinary(max) NOT NULL,
    CONSTRAINT PK_EvidenceContent PRIMARY KEY (Sha256)
);
GO

CREATE TRIGGER Evidence_AppendOnly ON Evidence INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 50001, 'Photos are never changed.', 1;
END;
GO

CREATE TRIGGER EvidenceContent_AppendOnly ON EvidenceContent INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 50001, 'Photos are never changed.', 1;
END;
