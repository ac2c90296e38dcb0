-- Racks of cartons, deliveries and first counts of other goods, blind counts, and what happened in the warehouse.

CREATE TABLE ShelvedCarton (
    Id INTEGER NOT NULL,
    UnitId INTEGER NOT NULL,
    Rack TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_ShelvedCarton PRIMARY KEY (Id),
    CONSTRAINT UQ_ShelvedCarton_UnitId UNIQUE (UnitId),
    CONSTRAINT FK_ShelvedCarton_UnitId FOREIGN KEY (UnitId) REFERENCES Unit (Id)
) STRICT;

CREATE TABLE StockReceipt (
    Sequence INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    Source TEXT NOT NULL,
    GoodQuantity INTEGER NOT NULL,
    LightlyDamagedQuantity INTEGER NOT NULL,
    HeavilyDamagedQuantity INTEGER NOT NULL,
    Document TEXT NOT NULL,
    DocumentQuantity INTEGER,
    RecordedBy TEXT NOT NULL,
    OccurredAt INTEGER NOT NULL,
    CONSTRAINT PK_StockReceipt PRIMARY KEY (Sequence),
    CONSTRAINT FK_StockReceipt_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
) STRICT;

CREATE INDEX IX_StockReceipt_RegionCode_Sequence ON StockReceipt (RegionCode, Sequence);

CREATE TABLE StockCount (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    Status TEXT NOT NULL,
    Round INTEGER NOT NULL,
    OpenedBy TEXT NOT NULL,
    OpenedAt INTEGER NOT NULL,
    FirstBy TEXT,
    SecondBy TEXT,
    PostedBy TEXT,
    PostedAt INTEGER,
    Reason TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_StockCount PRIMARY KEY (Id),
    CONSTRAINT UQ_StockCount_Code UNIQUE (Code),
    CONSTRAINT CK_StockCount_TwoCounters CHECK (SecondBy IS NULL OR SecondBy <> FirstBy)
) STRICT;

CREATE INDEX IX_StockCount_RegionCode_Code ON StockCount (RegionCode, Code);

CREATE TABLE StockCountLine (
    Id INTEGER NOT NULL,
    CountId INTEGER NOT NULL,
    ItemCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    State TEXT NOT NULL,
    FirstQuantity INTEGER,
    SecondQuantity INTEGER,
    BookQuantity INTEGER,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_StockCountLine PRIMARY KEY (Id),
    CONSTRAINT UQ_StockCountLine_CountId_StockItemId_State UNIQUE (CountId, StockItemId, State),
    CONSTRAINT FK_StockCountLine_CountId FOREIGN KEY (CountId) REFERENCES StockCount (Id),
    CONSTRAINT FK_StockCountLine_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
) STRICT;

CREATE TABLE StorageIncident (
    Sequence INTEGER NOT NULL,
    Code TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    Kind TEXT NOT NULL,
    CartonCount INTEGER NOT NULL,
    StockQuantity INTEGER NOT NULL,
    Remark TEXT NOT NULL,
    ReportedBy TEXT NOT NULL,
    OccurredAt INTEGER NOT NULL,
    CONSTRAINT PK_StorageIncident PRIMARY KEY (Sequence),
    CONSTRAINT UQ_StorageIncident_Code UNIQUE (Code)
) STRICT;

CREATE INDEX IX_StorageIncident_RegionCode_Sequence ON StorageIncident (RegionCode, Sequence);

-- The stock card of an item in a region.

CREATE INDEX IX_Movement_RegionCode_StockItemId_Sequence ON Movement (RegionCode, StockItemId, Sequence);
