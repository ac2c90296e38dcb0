-- Addresses of vendors' systems, and what is told to them: the outbox, a row for each notice and webhook.

CREATE TABLE Webhook (
    Id bigint NOT NULL,
    VendorId bigint NOT NULL,
    Name nvarchar(200) NOT NULL,
    Address nvarchar(500) NOT NULL,
    Secret nvarchar(max) NOT NULL,
    IsActive int NOT NULL,
    CreatedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    CreatedAt bigint NOT NULL,
    SecretChangedAt bigint NOT NULL,
    RemovedAt bigint NULL,
    CONSTRAINT PK_Webhook PRIMARY KEY (Id),
    CONSTRAINT FK_Webhook_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
);

CREATE INDEX IX_Webhook_VendorId_Id ON Webhook (VendorId, Id);

-- NextAt is 0 for at once; while an attempt runs it is the end of its lease.

CREATE TABLE WebhookDelivery (
    WebhookId bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    VendorId bigint NOT NULL,
    Type nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Subject nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Body nvarchar(max) NOT NULL,
    State nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Attempts int NOT NULL,
    NextAt bigint NOT NULL,
    CreatedAt bigint NOT NULL,
    LastAt bigint NULL,
    LastStatus int NULL,
    LastFault nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    LastAnswer nvarchar(1000) NULL,
    EndedAt bigint NULL,
    CONSTRAINT PK_WebhookDelivery PRIMARY KEY (WebhookId, Code),
    CONSTRAINT CK_WebhookDelivery_State CHECK (State IN ('waiting', 'delivered', 'dead')),
    CONSTRAINT FK_WebhookDelivery_WebhookId FOREIGN KEY (WebhookId) REFERENCES Webhook (Id)
);

CREATE INDEX IX_WebhookDelivery_VendorId_Code ON WebhookDelivery (VendorId, Code, WebhookId);

CREATE INDEX IX_WebhookDelivery_Waiting ON WebhookDelivery (WebhookId, NextAt) WHERE State = 'waiting';

CREATE INDEX IX_WebhookDelivery_Dead ON WebhookDelivery (WebhookId) WHERE State = 'dead';
