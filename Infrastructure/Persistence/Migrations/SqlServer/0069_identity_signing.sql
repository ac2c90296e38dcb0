-- The public keys under which vendors sign what they report (RFC 9421).

CREATE TABLE ApiKeySigning (
    KeyId bigint NOT NULL,
    PublicKeyPem nvarchar(1000) NOT NULL,
    CONSTRAINT PK_ApiKeySigning PRIMARY KEY (KeyId),
    CONSTRAINT FK_ApiKeySigning_KeyId FOREIGN KEY (KeyId) REFERENCES ApiKey (Id)
);
