-- Photos: a row for each one attached, and its bytes by their hash. Neither is ever changed.

CREATE TABLE Evidence (
    Sequence INTEGER NOT NULL,
    Code TEXT NOT NULL,
    ObjectKind TEXT NOT NULL,
    ObjectCode TEXT NOT NULL,
    Sha256 TEXT NOT NULL,
    Format TEXT NOT NULL,
    SizeBytes INTEGER NOT NULL,
    Remark TEXT,
    AttachedBy TEXT NOT NULL,
    AttachedAt INTEGER NOT NULL,
    CONSTRAINT PK_Evidence PRIMARY KEY (Sequence),
    CONSTRAINT UQ_Evidence_Code UNIQUE (Code)
) STRICT;

CREATE INDEX IX_Evidence_ObjectCode_Sequence ON Evidence (ObjectCode, Sequence);

CREATE TABLE EvidenceContent (
    Sha256 TEXT NOT NULL,
    Content BLOB NOT NULL,
    CONSTRAINT PK_EvidenceContent PRIMARY KEY (Sha256)
) STRICT;

CREATE TRIGGER Evidence_NoUpdate BEFORE UPDATE ON Evidence BEGIN SELECT RAISE(ABORT, 'Photos are never changed.'); END;
CREATE TRIGGER Evidence_NoDelete BEFORE DELETE ON Evidence BEGIN SELECT RAISE(ABORT, 'Photos are never changed.'); END;
CREATE TRIGGER EvidenceContent_NoUpdate BEFORE UPDATE ON EvidenceContent BEGIN SELECT RAISE(ABORT, 'Photos are never changed.'); END;
CREATE TRIGGER EvidenceContent_NoDelete BEFORE DELETE ON EvidenceContent BEGIN SELECT RAISE(ABORT, 'Photos are never changed.'); END;
