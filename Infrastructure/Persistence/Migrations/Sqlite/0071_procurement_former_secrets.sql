-- The secrets that webhooks had before, for as long as they sign beside their successors.

CREATE TABLE WebhookFormerSecret (
    WebhookId INTEGER NOT NULL,
    Secret TEXT NOT NULL,
    EndsAt INTEGER NOT NULL,
    CONSTRAINT PK_WebhookFormerSecret PRIMARY KEY (WebhookId),
    CONSTRAINT FK_WebhookFormerSecret_WebhookId FOREIGN KEY (WebhookId) REFERENCES Webhook (Id)
) STRICT;
