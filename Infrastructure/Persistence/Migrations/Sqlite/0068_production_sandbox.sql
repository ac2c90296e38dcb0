-- What vendors' test keys reported: kept beside the books, and forgotten. The books and everything that is read from them know nothing of it.

CREATE TABLE Sandbox (
    VendorId INTEGER NOT NULL,
    BegunAt INTEGER NOT NULL,
    LastKeptAt INTEGER NOT NULL,
    EventCount INTEGER NOT NULL,
    DataCharacters INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Sandbox PRIMARY KEY (VendorId),
    CONSTRAINT FK_Sandbox_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
) STRICT;

CREATE TABLE SandboxEvent (
    VendorId INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    EventId TEXT NOT NULL,
    Type TEXT NOT NULL,
    TypeVersion INTEGER NOT NULL,
    OccurredAt INTEGER NOT NULL,
    ContentHash TEXT NOT NULL,
    Data TEXT NOT NULL,
    CONSTRAINT PK_SandboxEvent PRIMARY KEY (VendorId, Number),
    CONSTRAINT UQ_SandboxEvent_VendorId_EventId UNIQUE (VendorId, EventId),
    CONSTRAINT FK_SandboxEvent_VendorId FOREIGN KEY (VendorId) REFERENCES Sandbox (VendorId)
) STRICT;
