-- People who sign in and the keys of vendors. Passwords and keys are kept as hashes only, second-factor secrets encrypted by the program.

CREATE TABLE AppUser (
    Id bigint NOT NULL,
    UserName nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    DisplayName nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    Role nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    PasswordHash nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    SecurityStamp nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    FailedAttempts int NOT NULL,
    LockedUntil bigint NULL,
    TotpSecret nvarchar(max) NULL,
    TotpPending nvarchar(max) NULL,
    TotpStep bigint NOT NULL,
    MustChangePassword int NOT NULL,
    IsActive int NOT NULL,
    LastSignInAt bigint NULL,
    CreatedAt bigint NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_AppUser PRIMARY KEY (Id),
    CONSTRAINT UQ_AppUser_UserName UNIQUE (UserName)
);

CREATE INDEX IX_AppUser_RegionCode_UserName ON AppUser (RegionCode, UserName);

CREATE TABLE ApiKey (
    Id bigint NOT NULL,
    VendorId bigint NOT NULL,
    Name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    PublicPart nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    KeyHash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Scopes nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    CreatedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    CreatedAt bigint NOT NULL,
    ExpiresAt bigint NOT NULL,
    RevokedAt bigint NULL,
    LastUsedAt bigint NULL,
    CONSTRAINT PK_ApiKey PRIMARY KEY (Id),
    CONSTRAINT UQ_ApiKey_KeyHash UNIQUE (KeyHash),
    CONSTRAINT FK_ApiKey_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
);

CREATE INDEX IX_ApiKey_VendorId_Id ON ApiKey (VendorId, Id);
