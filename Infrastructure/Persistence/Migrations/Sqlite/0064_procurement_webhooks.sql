-- Addresses of vendors' systems, and what is told to them: the outbox, a row for each notice and webhook.

CREATE TABLE Webhook (
    Id INTEGER NOT NULL,
    VendorId INTEGER NOT NULL,
    Name TEXT NOT NULL,
    Address TEXT NOT NULL,
    Secret TEXT NOT NULL,
    IsActive INTEGER NOT NULL,
    CreatedBy TEXT NOT NULL,
    CreatedAt INTEGER NOT NULL,
    SecretChangedAt INTEGER NOT NULL,
    RemovedAt INTEGER,
    CONSTRAINT PK_Webhook PRIMARY KEY (Id),
    CONSTRAINT FK_Webhook_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
) STRICT;

CREATE INDEX IX_Webhook_VendorId_Id ON Webhook (VendorId, Id);

-- NextAt is 0 for at once; while an attempt runs it is the end of its lease.

CREATE TABLE WebhookDelivery (
    WebhookId INTEGER NOT NULL,
    Code TEXT NOT NULL,
    VendorId INTEGER NOT NULL,
    Type TEXT NOT NULL,
    Subject TEXT NOT NULL,
    Body TEXT NOT NULL,
    State TEXT NOT NULL,
    Attempts INTEGER NOT NULL,
    NextAt INTEGER NOT NULL,
    CreatedAt INTEGER NOT NULL,
    LastAt INTEGER,
    LastStatus INTEGER,
    LastFault TEXT,
    LastAnswer TEXT,
    EndedAt INTEGER,
    CONSTRAINT PK_WebhookDelivery PRIMARY KEY (WebhookId, Code),
    CONSTRAINT CK_WebhookDelivery_State CHECK (State IN ('waiting', 'delivered', 'dead')),
    CONSTRAINT FK_WebhookDelivery_WebhookId FOREIGN KEY (WebhookId) REFERENCES Webhook (Id)
) STRICT;

CREATE INDEX IX_WebhookDelivery_VendorId_Code ON WebhookDelivery (VendorId, Code, WebhookId);

CREATE INDEX IX_WebhookDelivery_Waiting ON WebhookDelivery (WebhookId, NextAt) WHERE State = 'waiting';

CREATE INDEX IX_WebhookDelivery_Dead ON WebhookDelivery (WebhookId) WHERE State = 'dead';
