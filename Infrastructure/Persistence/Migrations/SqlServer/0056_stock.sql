-- Racks of cartons, deliveries and first counts of other goods, blind counts, and what happened in the warehouse.

CREATE TABLE ShelvedCarton (
    Id bigint NOT NULL,
    UnitId bigint NOT NULL,
    Rack nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_ShelvedCarton PRIMARY KEY (Id),
    CONSTRAINT UQ_ShelvedCarton_UnitId UNIQUE (UnitId),
    CONSTRAINT FK_ShelvedCarton_UnitId FOREIGN KEY (UnitId) REFERENCES Unit (Id)
);

CREATE TABLE StockReceipt (
    Sequence bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    Source nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    GoodQuantity bigint NOT NULL,
    LightlyDamagedQuantity bigint NOT NULL,
    HeavilyDamagedQuantity bigint NOT NULL,
    Document nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    DocumentQuantity bigint NULL,
    RecordedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    OccurredAt bigint NOT NULL,
    CONSTRAINT PK_StockReceipt PRIMARY KEY (Sequence),
    CONSTRAINT FK_StockReceipt_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
);

CREATE INDEX IX_StockReceipt_RegionCode_Sequence ON StockReceipt (RegionCode, Sequence);

CREATE TABLE StockCount (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Round bigint NOT NULL,
    OpenedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    OpenedAt bigint NOT NULL,
    FirstBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    SecondBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    PostedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    PostedAt bigint NULL,
    Reason nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_StockCount PRIMARY KEY (Id),
    CONSTRAINT UQ_StockCount_Code UNIQUE (Code),
    CONSTRAINT CK_StockCount_TwoCounters CHECK (SecondBy IS NULL OR SecondBy <> FirstBy)
);

CREATE INDEX IX_StockCount_RegionCode_Code ON StockCount (RegionCode, Code);

CREATE TABLE StockCountLine (
    Id bigint NOT NULL,
    CountId bigint NOT NULL,
    ItemCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    State nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    FirstQuantity bigint NULL,
    SecondQuantity bigint NULL,
    BookQuantity bigint NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_StockCountLine PRIMARY KEY (Id),
    CONSTRAINT UQ_StockCountLine_CountId_StockItemId_State UNIQUE (CountId, StockItemId, State),
    CONSTRAINT FK_StockCountLine_CountId FOREIGN KEY (CountId) REFERENCES StockCount (Id),
    CONSTRAINT FK_StockCountLine_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
);

CREATE TABLE StorageIncident (
    Sequence bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Kind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    CartonCount bigint NOT NULL,
    StockQuantity bigint NOT NULL,
    Remark nvarchar(1000) COLLATE Latin1_General_BIN2 NOT NULL,
    ReportedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    OccurredAt bigint NOT NULL,
    CONSTRAINT PK_StorageIncident PRIMARY KEY (Sequence),
    CONSTRAINT UQ_StorageIncident_Code UNIQUE (Code)
);

CREATE INDEX IX_StorageIncident_RegionCode_Sequence ON StorageIncident (RegionCode, Sequence);

-- The stock card of an item in a region.

CREATE INDEX IX_Movement_RegionCode_StockItemId_Sequence ON Movement (RegionCode, StockItemId, Sequence);
