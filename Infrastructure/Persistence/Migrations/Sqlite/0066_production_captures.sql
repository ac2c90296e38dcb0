-- Which calls vendors made to report events, and for what reasons events were refused. Kept for a limited time; holds neither bodies nor persons.

CREATE TABLE CaptureCall (
    Id INTEGER NOT NULL,
    ReceivedAt INTEGER NOT NULL,
    VendorId INTEGER NOT NULL,
    KeyName TEXT NOT NULL,
    KeyPart TEXT NOT NULL,
    Mode TEXT,
    Form TEXT NOT NULL,
    Status INTEGER NOT NULL,
    SentCount INTEGER NOT NULL,
    AcceptedCount INTEGER NOT NULL,
    DuplicateCount INTEGER NOT NULL,
    RejectedCount INTEGER NOT NULL,
    FirstSequence INTEGER,
    LastSequence INTEGER,
    DurationMs INTEGER NOT NULL,
    TraceId TEXT NOT NULL,
    CONSTRAINT PK_CaptureCall PRIMARY KEY (Id),
    CONSTRAINT FK_CaptureCall_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
) STRICT;

CREATE INDEX IX_CaptureCall_VendorId_Id ON CaptureCall (VendorId, Id);

CREATE INDEX IX_CaptureCall_FirstSequence ON CaptureCall (FirstSequence) WHERE FirstSequence IS NOT NULL;

CREATE TABLE CaptureRefusal (
    CallId INTEGER NOT NULL,
    Code TEXT NOT NULL,
    EventCount INTEGER NOT NULL,
    SamplePath TEXT,
    SampleEvent TEXT,
    CONSTRAINT PK_CaptureRefusal PRIMARY KEY (CallId, Code),
    CONSTRAINT FK_CaptureRefusal_CallId FOREIGN KEY (CallId) REFERENCES CaptureCall (Id)
) STRICT;

CREATE INDEX IX_CaptureRefusal_Code_CallId ON CaptureRefusal (Code, CallId);

CREATE INDEX IX_CaptureRefusal_SampleEvent ON CaptureRefusal (SampleEvent) WHERE SampleEvent IS NOT NULL;
