-- What vendors' test keys reported: kept beside the books, and forgotten. The books and everything that is read from them know nothing of it.

CREATE TABLE Sandbox (
    VendorId bigint NOT NULL,
    BegunAt bigint NOT NULL,
    LastKeptAt bigint NOT NULL,
    EventCount bigint NOT NULL,
    DataCharacters bigint NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Sandbox PRIMARY KEY (VendorId),
    CONSTRAINT FK_Sandbox_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
);

CREATE TABLE SandboxEvent (
    VendorId bigint NOT NULL,
    Number bigint NOT NULL,
    EventId nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Type nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    TypeVersion int NOT NULL,
    OccurredAt bigint NOT NULL,
    ContentHash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Data nvarchar(max) NOT NULL,
    CONSTRAINT PK_SandboxEvent PRIMARY KEY (VendorId, Number),
    CONSTRAINT UQ_SandboxEvent_VendorId_EventId UNIQUE (VendorId, EventId),
    CONSTRAINT FK_SandboxEvent_VendorId FOREIGN KEY (VendorId) REFERENCES Sandbox (VendorId)
);
