-- People who sign in and the keys of vendors. Passwords and keys are kept as hashes only, second-factor secrets encrypted by the program.

CREATE TABLE AppUser (
    Id INTEGER NOT NULL,
    UserName TEXT NOT NULL,
    DisplayName TEXT NOT NULL,
    Role TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    PasswordHash TEXT NOT NULL,
    SecurityStamp TEXT NOT NULL,
    FailedAttempts INTEGER NOT NULL,
    LockedUntil INTEGER,
    TotpSecret TEXT,
    TotpPending TEXT,
    TotpStep INTEGER NOT NULL,
    MustChangePassword INTEGER NOT NULL,
    IsActive INTEGER NOT NULL,
    LastSignInAt INTEGER,
    CreatedAt INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_AppUser PRIMARY KEY (Id),
    CONSTRAINT UQ_AppUser_UserName UNIQUE (UserName)
) STRICT;

CREATE INDEX IX_AppUser_RegionCode_UserName ON AppUser (RegionCode, UserName);

CREATE TABLE ApiKey (
    Id INTEGER NOT NULL,
    VendorId INTEGER NOT NULL,
    Name TEXT NOT NULL,
    PublicPart TEXT NOT NULL,
    KeyHash TEXT NOT NULL,
    Scopes TEXT NOT NULL,
    CreatedBy TEXT NOT NULL,
    CreatedAt INTEGER NOT NULL,
    ExpiresAt INTEGER NOT NULL,
    RevokedAt INTEGER,
    LastUsedAt INTEGER,
    CONSTRAINT PK_ApiKey PRIMARY KEY (Id),
    CONSTRAINT UQ_ApiKey_KeyHash UNIQUE (KeyHash),
    CONSTRAINT FK_ApiKey_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
) STRICT;

CREATE INDEX IX_ApiKey_VendorId_Id ON ApiKey (VendorId, Id);
