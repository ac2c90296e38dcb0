-- Which calls vendors made to report events, and for what reasons events were refused. Kept for a limited time; holds neither bodies nor persons.

CREATE TABLE CaptureCall (
    Id bigint NOT NULL,
    ReceivedAt bigint NOT NULL,
    VendorId bigint NOT NULL,
    KeyName nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    KeyPart nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Mode nvarchar(32) COLLATE Latin1_General_BIN2 NULL,
    Form nvarchar(16) COLLATE Latin1_General_BIN2 NOT NULL,
    Status int NOT NULL,
    SentCount int NOT NULL,
    AcceptedCount int NOT NULL,
    DuplicateCount int NOT NULL,
    RejectedCount int NOT NULL,
    FirstSequence bigint NULL,
    LastSequence bigint NULL,
    DurationMs int NOT NULL,
    TraceId nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_CaptureCall PRIMARY KEY (Id),
    CONSTRAINT FK_CaptureCall_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
);

CREATE INDEX IX_CaptureCall_VendorId_Id ON CaptureCall (VendorId, Id);

CREATE INDEX IX_CaptureCall_FirstSequence ON CaptureCall (FirstSequence) WHERE FirstSequence IS NOT NULL;

CREATE TABLE CaptureRefusal (
    CallId bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    EventCount int NOT NULL,
    SamplePath nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    SampleEvent nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_CaptureRefusal PRIMARY KEY (CallId, Code),
    CONSTRAINT FK_CaptureRefusal_CallId FOREIGN KEY (CallId) REFERENCES CaptureCall (Id)
);

CREATE INDEX IX_CaptureRefusal_Code_CallId ON CaptureRefusal (Code, CallId);

CREATE INDEX IX_CaptureRefusal_SampleEvent ON CaptureRefusal (SampleEvent) WHERE SampleEvent IS NOT NULL;
