-- Limits that single keys have of their own, and which key took the place of which.

CREATE TABLE ApiKeyLimit (
    KeyId INTEGER NOT NULL,
    RequestsPerMinute INTEGER NOT NULL,
    CONSTRAINT PK_ApiKeyLimit PRIMARY KEY (KeyId),
    CONSTRAINT FK_ApiKeyLimit_KeyId FOREIGN KEY (KeyId) REFERENCES ApiKey (Id)
) STRICT;

CREATE TABLE ApiKeySuccession (
    KeyId INTEGER NOT NULL,
    SuccessorId INTEGER NOT NULL,
    CONSTRAINT PK_ApiKeySuccession PRIMARY KEY (KeyId),
    CONSTRAINT UQ_ApiKeySuccession_SuccessorId UNIQUE (SuccessorId),
    CONSTRAINT FK_ApiKeySuccession_KeyId FOREIGN KEY (KeyId) REFERENCES ApiKey (Id),
    CONSTRAINT FK_ApiKeySuccession_SuccessorId FOREIGN KEY (SuccessorId) REFERENCES ApiKey (Id)
) STRICT;
