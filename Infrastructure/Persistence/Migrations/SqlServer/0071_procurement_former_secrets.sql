-- The secrets that webhooks had before, for as long as they sign beside their successors.

CREATE TABLE WebhookFormerSecret (
    WebhookId bigint NOT NULL,
    Secret nvarchar(max) NOT NULL,
    EndsAt bigint NOT NULL,
    CONSTRAINT PK_WebhookFormerSecret PRIMARY KEY (WebhookId),
    CONSTRAINT FK_WebhookFormerSecret_WebhookId FOREIGN KEY (WebhookId) REFERENCES Webhook (Id)
);
