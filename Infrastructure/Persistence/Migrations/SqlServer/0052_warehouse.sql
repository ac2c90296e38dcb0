-- What boxes hold besides their ballots: the bill of materials per contest and regency, kits per village, and the kit in each box.

CREATE TABLE PackListContents (
    Id bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    Items nvarchar(4000) COLLATE Latin1_General_BIN2 NOT NULL,
    KitsMade bigint NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_PackListContents PRIMARY KEY (Id),
    CONSTRAINT UQ_PackListContents_RegionCode_StockItemId UNIQUE (RegionCode, StockItemId),
    CONSTRAINT CK_PackListContents_KitsMade CHECK (KitsMade >= 0),
    CONSTRAINT FK_PackListContents_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
);

CREATE TABLE VillageKits (
    Id bigint NOT NULL,
    VillageCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    Boxes bigint NOT NULL,
    Made bigint NOT NULL,
    Used bigint NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_VillageKits PRIMARY KEY (Id),
    CONSTRAINT UQ_VillageKits_VillageCode_StockItemId UNIQUE (VillageCode, StockItemId),
    CONSTRAINT CK_VillageKits_Order CHECK (Used >= 0 AND Used <= Made AND Made <= Boxes),
    CONSTRAINT FK_VillageKits_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
);

CREATE TABLE KitInBox (
    Id bigint NOT NULL,
    Box nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    IsIn bigint NOT NULL,
    Exceptions nvarchar(4000) COLLATE Latin1_General_BIN2 NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_KitInBox PRIMARY KEY (Id),
    CONSTRAINT UQ_KitInBox_Box UNIQUE (Box),
    CONSTRAINT FK_KitInBox_Box FOREIGN KEY (Box) REFERENCES BallotBox (Code)
);

-- Lists of boxes by state and by place, in the order of their codes.

CREATE INDEX IX_BallotBox_Status_Code ON BallotBox (Status, Code);

CREATE INDEX IX_Unit_Place_Code ON Unit (Place, Code) WHERE Kind = 'box';
