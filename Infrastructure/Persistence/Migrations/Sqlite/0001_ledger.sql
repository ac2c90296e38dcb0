-- Reference data, the ledger of custody and its read models. Ids are allocated from IdBlock by the program; times are UTC

-- microseconds, money is sen, quantities are the item's own unit (sheets for ballots).

CREATE TABLE Setting (
    Name TEXT NOT NULL,
    Value TEXT NOT NULL,
    CONSTRAINT PK_Setting PRIMARY KEY (Name)
) STRICT, WITHOUT ROWID;

CREATE TABLE IdBlock (
    Name TEXT NOT NULL,
    NextId INTEGER NOT NULL,
    CONSTRAINT PK_IdBlock PRIMARY KEY (Name)
) STRICT, WITHOUT ROWID;

CREATE TABLE Region (
    Code TEXT NOT NULL,
    ParentCode TEXT,
    Level INTEGER NOT NULL,
    Name TEXT NOT NULL,
    CONSTRAINT PK_Region PRIMARY KEY (Code)
) STRICT, WITHOUT ROWID;

CREATE INDEX IX_Region_ParentCode_Code ON Region (ParentCode, Code);

CREATE TABLE Vendor (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    Name TEXT NOT NULL,
    IsActive INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Vendor PRIMARY KEY (Id),
    CONSTRAINT UQ_Vendor_Code UNIQUE (Code)
) STRICT;

CREATE TABLE Plant (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    VendorId INTEGER NOT NULL,
    Name TEXT NOT NULL,
    City TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Plant PRIMARY KEY (Id),
    CONSTRAINT UQ_Plant_Code UNIQUE (Code),
    CONSTRAINT FK_Plant_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
) STRICT;

CREATE TABLE Election (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    Name TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    PollingDay TEXT NOT NULL,
    TimeZoneId TEXT NOT NULL,
    CONSTRAINT PK_Election PRIMARY KEY (Id),
    CONSTRAINT UQ_Election_Code UNIQUE (Code)
) STRICT;

CREATE TABLE Contest (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    ElectionId INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    Kind TEXT NOT NULL,
    Name TEXT NOT NULL,
    CONSTRAINT PK_Contest PRIMARY KEY (Id),
    CONSTRAINT UQ_Contest_Code UNIQUE (Code),
    CONSTRAINT FK_Contest_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id)
) STRICT;

CREATE INDEX IX_Contest_RegionCode ON Contest (RegionCode);

-- What is counted on the books: an item, for one contest or none, in one design, in the ordinary or the re-vote pool.

CREATE TABLE StockItem (
    Id INTEGER NOT NULL,
    ItemCode TEXT NOT NULL,
    ContestId INTEGER,
    DesignVersion INTEGER NOT NULL,
    Pool TEXT NOT NULL,
    CONSTRAINT PK_StockItem PRIMARY KEY (Id),
    CONSTRAINT UQ_StockItem_ItemCode_ContestId_DesignVersion_Pool UNIQUE (ItemCode, ContestId, DesignVersion, Pool)
) STRICT;

CREATE TABLE Contract (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    VendorId INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    Title TEXT NOT NULL,
    CeilingSen INTEGER NOT NULL,
    OrderedSen INTEGER NOT NULL,
    Status TEXT NOT NULL,
    MadeBy TEXT NOT NULL,
    SignedBy TEXT,
    SignedAt INTEGER,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Contract PRIMARY KEY (Id),
    CONSTRAINT UQ_Contract_Code UNIQUE (Code),
    CONSTRAINT CK_Contract_Ceiling CHECK (OrderedSen <= CeilingSen),
    CONSTRAINT FK_Contract_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
) STRICT;

CREATE INDEX IX_Contract_RegionCode_Code ON Contract (RegionCode, Code);

CREATE TABLE PrintOrder (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    ContractId INTEGER NOT NULL,
    PlantId INTEGER NOT NULL,
    VendorId INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    ItemCode TEXT NOT NULL,
    ContestId INTEGER,
    DesignVersion INTEGER NOT NULL,
    OrdinaryItemId INTEGER NOT NULL,
    RevoteItemId INTEGER,
    PlanId INTEGER,
    UnitPriceSen INTEGER NOT NULL,
    Status TEXT NOT NULL,
    OrderedOrdinary INTEGER NOT NULL,
    OrderedRevote INTEGER NOT NULL,
    GoodOrdinary INTEGER NOT NULL,
    GoodRevote INTEGER NOT NULL,
    WasteQuantity INTEGER NOT NULL,
    OverPrintQuantity INTEGER NOT NULL,
    DestroyedQuantity INTEGER NOT NULL,
    ProofHash TEXT,
    ProofApprovedBy TEXT,
    ProofApprovedAt INTEGER,
    IsVerified INTEGER NOT NULL,
    IssuedBy TEXT NOT NULL,
    IssuedAt INTEGER NOT NULL,
    DueAt INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_PrintOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_PrintOrder_Code UNIQUE (Code),
    CONSTRAINT FK_PrintOrder_ContractId FOREIGN KEY (ContractId) REFERENCES Contract (Id),
    CONSTRAINT FK_PrintOrder_PlantId FOREIGN KEY (PlantId) REFERENCES Plant (Id)
) STRICT;

CREATE INDEX IX_PrintOrder_VendorId_Code ON PrintOrder (VendorId, Code);

CREATE INDEX IX_PrintOrder_RegionCode_Code ON PrintOrder (RegionCode, Code);

CREATE TABLE OrderLine (
    Id INTEGER NOT NULL,
    OrderId INTEGER NOT NULL,
    DestinationCode TEXT NOT NULL,
    RegularQuantity INTEGER NOT NULL,
    ReserveQuantity INTEGER NOT NULL,
    RevoteQuantity INTEGER NOT NULL,
    SupplementaryQuantity INTEGER NOT NULL,
    PackedOrdinary INTEGER NOT NULL,
    PackedRevote INTEGER NOT NULL,
    DueAt INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_OrderLine PRIMARY KEY (Id),
    CONSTRAINT UQ_OrderLine_OrderId_DestinationCode UNIQUE (OrderId, DestinationCode),
    CONSTRAINT CK_OrderLine_Packed CHECK (PackedOrdinary <= RegularQuantity + ReserveQuantity + SupplementaryQuantity AND PackedRevote <= RevoteQuantity),
    CONSTRAINT FK_OrderLine_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
) STRICT;

CREATE INDEX IX_OrderLine_DestinationCode ON OrderLine (DestinationCode);

CREATE TABLE Plate (
    Id INTEGER NOT NULL,
    OrderId INTEGER NOT NULL,
    Code TEXT NOT NULL,
    Kind TEXT NOT NULL,
    Status TEXT NOT NULL,
    ChangedAt INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Plate PRIMARY KEY (Id),
    CONSTRAINT UQ_Plate_OrderId_Code UNIQUE (OrderId, Code),
    CONSTRAINT FK_Plate_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
) STRICT;

CREATE TABLE PrintRun (
    Sequence INTEGER NOT NULL,
    OrderId INTEGER NOT NULL,
    RunNumber TEXT NOT NULL,
    Pool TEXT NOT NULL,
    GoodQuantity INTEGER NOT NULL,
    WasteQuantity INTEGER NOT NULL,
    OverPrintQuantity INTEGER NOT NULL,
    Shift TEXT NOT NULL,
    Machine TEXT NOT NULL,
    OccurredAt INTEGER NOT NULL,
    CONSTRAINT PK_PrintRun PRIMARY KEY (Sequence),
    CONSTRAINT UQ_PrintRun_OrderId_RunNumber UNIQUE (OrderId, RunNumber),
    CONSTRAINT FK_PrintRun_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
) STRICT;

CREATE INDEX IX_PrintRun_OrderId_Sequence ON PrintRun (OrderId, Sequence);

CREATE TABLE PrintVerification (
    Sequence INTEGER NOT NULL,
    OrderId INTEGER NOT NULL,
    PrintedQuantity INTEGER NOT NULL,
    SentQuantity INTEGER NOT NULL,
    StoredQuantity INTEGER NOT NULL,
    DestroyedQuantity INTEGER NOT NULL,
    Difference INTEGER NOT NULL,
    Officer TEXT NOT NULL,
    OccurredAt INTEGER NOT NULL,
    CONSTRAINT PK_PrintVerification PRIMARY KEY (Sequence),
    CONSTRAINT FK_PrintVerification_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
) STRICT;

CREATE TABLE Invoice (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    ContractId INTEGER NOT NULL,
    OrderId INTEGER NOT NULL,
    VendorId INTEGER NOT NULL,
    Quantity INTEGER NOT NULL,
    AmountSen INTEGER NOT NULL,
    Sequence INTEGER NOT NULL,
    OccurredAt INTEGER NOT NULL,
    CONSTRAINT PK_Invoice PRIMARY KEY (Id),
    CONSTRAINT UQ_Invoice_VendorId_Code UNIQUE (VendorId, Code),
    CONSTRAINT FK_Invoice_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
) STRICT;

CREATE INDEX IX_Invoice_ContractId ON Invoice (ContractId);

-- A carton or box. What it holds stands on its account; where it is stands here.

CREATE TABLE Unit (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    Kind TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    DestinationCode TEXT NOT NULL,
    OrderId INTEGER,
    VendorId INTEGER,
    PackedQuantity INTEGER NOT NULL,
    Quantity INTEGER NOT NULL,
    Seal TEXT,
    Place TEXT NOT NULL,
    PlaceRef TEXT NOT NULL,
    ShipmentId INTEGER,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Unit PRIMARY KEY (Id),
    CONSTRAINT UQ_Unit_Code UNIQUE (Code),
    CONSTRAINT FK_Unit_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id),
    CONSTRAINT CK_Unit_Quantity CHECK (Quantity >= 0)
) STRICT;

CREATE INDEX IX_Unit_DestinationCode_Code ON Unit (DestinationCode, Code) WHERE Kind = 'carton';

CREATE INDEX IX_Unit_ShipmentId_Code ON Unit (ShipmentId, Code);

CREATE INDEX IX_Unit_PlaceRef_Place_Code ON Unit (PlaceRef, Place, Code);

CREATE INDEX IX_Unit_OrderId_Code ON Unit (OrderId, Code);

CREATE TABLE Account (
    Id INTEGER NOT NULL,
    HolderKind TEXT NOT NULL,
    HolderRef TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    State TEXT NOT NULL,
    Quantity INTEGER NOT NULL,
    IsSource INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Account PRIMARY KEY (Id),
    CONSTRAINT UQ_Account_HolderRef_HolderKind_StockItemId_State UNIQUE (HolderRef, HolderKind, StockItemId, State),
    CONSTRAINT FK_Account_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id),
    CONSTRAINT CK_Account_NotNegative CHECK (Quantity >= 0 OR IsSource = 1)
) STRICT;

CREATE TABLE EventLog (
    Sequence INTEGER NOT NULL,
    EventId TEXT NOT NULL,
    Source TEXT NOT NULL,
    Type TEXT NOT NULL,
    TypeVersion INTEGER NOT NULL,
    OccurredAt INTEGER NOT NULL,
    RecordedAt INTEGER NOT NULL,
    ContentHash TEXT NOT NULL,
    Subject TEXT NOT NULL,
    ReversesSequence INTEGER,
    Data TEXT NOT NULL,
    CONSTRAINT PK_EventLog PRIMARY KEY (Sequence),
    CONSTRAINT UQ_EventLog_Source_EventId UNIQUE (Source, EventId)
) STRICT;

CREATE INDEX IX_EventLog_Subject_Sequence ON EventLog (Subject, Sequence);

CREATE TABLE Movement (
    Sequence INTEGER NOT NULL,
    Line INTEGER NOT NULL,
    FromAccountId INTEGER NOT NULL,
    ToAccountId INTEGER NOT NULL,
    StockItemId INTEGER NOT NULL,
    Quantity INTEGER NOT NULL,
    RegionCode TEXT,
    CONSTRAINT PK_Movement PRIMARY KEY (Sequence, Line),
    CONSTRAINT FK_Movement_FromAccountId FOREIGN KEY (FromAccountId) REFERENCES Account (Id),
    CONSTRAINT FK_Movement_ToAccountId FOREIGN KEY (ToAccountId) REFERENCES Account (Id),
    CONSTRAINT CK_Movement_Positive CHECK (Quantity > 0),
    CONSTRAINT CK_Movement_Distinct CHECK (FromAccountId <> ToAccountId)
) STRICT, WITHOUT ROWID;

CREATE TABLE UnitMove (
    Sequence INTEGER NOT NULL,
    Line INTEGER NOT NULL,
    UnitId INTEGER NOT NULL,
    FromPlace TEXT,
    FromRef TEXT,
    ToPlace TEXT NOT NULL,
    ToRef TEXT NOT NULL,
    ShipmentId INTEGER,
    CONSTRAINT PK_UnitMove PRIMARY KEY (Sequence, Line)
) STRICT, WITHOUT ROWID;

CREATE INDEX IX_UnitMove_UnitId_Sequence ON UnitMove (UnitId, Sequence);

CREATE TABLE LogHead (
    Id INTEGER NOT NULL,
    Sequence INTEGER NOT NULL,
    CONSTRAINT PK_LogHead PRIMARY KEY (Id)
) STRICT;

-- Sheets by owner (a region, or plant:CODE), stock item and state of custody; kept by delta in the same transaction.

CREATE TABLE Rollup (
    Owner TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    State TEXT NOT NULL,
    Quantity INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Rollup PRIMARY KEY (Owner, StockItemId, State),
    CONSTRAINT FK_Rollup_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
) STRICT, WITHOUT ROWID;

CREATE TABLE Shipment (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    VendorId INTEGER,
    OriginKind TEXT NOT NULL,
    OriginRef TEXT NOT NULL,
    OriginRegion TEXT,
    DestinationCode TEXT NOT NULL,
    Status TEXT NOT NULL,
    VehiclePlate TEXT NOT NULL,
    DriverName TEXT NOT NULL,
    TruckSeals TEXT NOT NULL,
    EscortUnit TEXT NOT NULL,
    CartonCount INTEGER NOT NULL,
    Quantity INTEGER NOT NULL,
    ScannedCount INTEGER NOT NULL,
    ForeignCount INTEGER NOT NULL,
    DispatchedBy TEXT NOT NULL,
    DispatchedAt INTEGER NOT NULL,
    ExpectedAt INTEGER NOT NULL,
    ArrivedAt INTEGER,
    ReceiptOpenedAt INTEGER,
    ReceiptOpenedBy TEXT,
    ReceiptClosedAt INTEGER,
    ReceiptClosedBy TEXT,
    ReceiptNumber TEXT,
    WitnessName TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Shipment PRIMARY KEY (Id),
    CONSTRAINT UQ_Shipment_Code UNIQUE (Code)
) STRICT;

CREATE INDEX IX_Shipment_DestinationCode_Code ON Shipment (DestinationCode, Code);

CREATE INDEX IX_Shipment_OriginRegion_Code ON Shipment (OriginRegion, Code);

CREATE INDEX IX_Shipment_VendorId_Code ON Shipment (VendorId, Code);

CREATE TABLE ShipmentUnit (
    ShipmentId INTEGER NOT NULL,
    UnitId INTEGER NOT NULL,
    Finding TEXT,
    CountedQuantity INTEGER,
    ScannedBy TEXT,
    ScannedAt INTEGER,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_ShipmentUnit PRIMARY KEY (ShipmentId, UnitId),
    CONSTRAINT FK_ShipmentUnit_ShipmentId FOREIGN KEY (ShipmentId) REFERENCES Shipment (Id),
    CONSTRAINT FK_ShipmentUnit_UnitId FOREIGN KEY (UnitId) REFERENCES Unit (Id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ShipmentCheckpoint (
    Sequence INTEGER NOT NULL,
    ShipmentId INTEGER NOT NULL,
    Kind TEXT NOT NULL,
    Place TEXT NOT NULL,
    Note TEXT,
    OccurredAt INTEGER NOT NULL,
    CONSTRAINT PK_ShipmentCheckpoint PRIMARY KEY (Sequence),
    CONSTRAINT FK_ShipmentCheckpoint_ShipmentId FOREIGN KEY (ShipmentId) REFERENCES Shipment (Id)
) STRICT;

CREATE INDEX IX_ShipmentCheckpoint_ShipmentId_Sequence ON ShipmentCheckpoint (ShipmentId, Sequence);

CREATE TABLE DiscrepancyCase (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    Kind TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    OtherRegionCode TEXT,
    VendorId INTEGER,
    ShipmentId INTEGER,
    UnitId INTEGER,
    OrderId INTEGER,
    StockItemId INTEGER NOT NULL,
    Quantity INTEGER NOT NULL,
    Status TEXT NOT NULL,
    OpenedAt INTEGER NOT NULL,
    OpenedSequence INTEGER NOT NULL,
    ResolvedAt INTEGER,
    ResolvedBy TEXT,
    Resolution TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_DiscrepancyCase PRIMARY KEY (Id),
    CONSTRAINT UQ_DiscrepancyCase_Code UNIQUE (Code)
) STRICT;

CREATE INDEX IX_DiscrepancyCase_RegionCode_Code ON DiscrepancyCase (RegionCode, Code);

CREATE INDEX IX_DiscrepancyCase_OtherRegionCode_Code ON DiscrepancyCase (OtherRegionCode, Code);

CREATE TABLE Replacement (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    OrderId INTEGER NOT NULL,
    VendorId INTEGER NOT NULL,
    StockItemId INTEGER NOT NULL,
    Quantity INTEGER NOT NULL,
    Reason TEXT NOT NULL,
    Status TEXT NOT NULL,
    RequestedBy TEXT NOT NULL,
    RequestedAt INTEGER NOT NULL,
    DecidedBy TEXT,
    DecidedAt INTEGER,
    DecisionReason TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Replacement PRIMARY KEY (Id),
    CONSTRAINT UQ_Replacement_Code UNIQUE (Code),
    CONSTRAINT FK_Replacement_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
) STRICT;

CREATE INDEX IX_Replacement_RegionCode_Code ON Replacement (RegionCode, Code);

CREATE INDEX IX_Replacement_VendorId_Code ON Replacement (VendorId, Code);

CREATE TABLE StoredAnswer (
    Source TEXT NOT NULL,
    IdempotencyKey TEXT NOT NULL,
    ContentHash TEXT NOT NULL,
    Answer TEXT NOT NULL,
    RecordedAt INTEGER NOT NULL,
    CONSTRAINT PK_StoredAnswer PRIMARY KEY (Source, IdempotencyKey)
) STRICT, WITHOUT ROWID;

CREATE TABLE AuditEntry (
    Id INTEGER NOT NULL,
    RecordedAt INTEGER NOT NULL,
    Source TEXT NOT NULL,
    Role TEXT NOT NULL,
    Action TEXT NOT NULL,
    Subject TEXT,
    ErrorCode TEXT,
    TraceId TEXT NOT NULL,
    CONSTRAINT PK_AuditEntry PRIMARY KEY (Id)
) STRICT;

CREATE INDEX IX_AuditEntry_Source_Id ON AuditEntry (Source, Id);

-- Nothing recorded is ever changed: a mistake is corrected by a linked event.
CREATE TRIGGER EventLog_NoUpdate BEFORE UPDATE ON EventLog BEGIN SELECT RAISE(ABORT, 'The log is append-only.'); END;
CREATE TRIGGER EventLog_NoDelete BEFORE DELETE ON EventLog BEGIN SELECT RAISE(ABORT, 'The log is append-only.'); END;
CREATE TRIGGER Movement_NoUpdate BEFORE UPDATE ON Movement BEGIN SELECT RAISE(ABORT, 'Movements are append-only.'); END;
CREATE TRIGGER Movement_NoDelete BEFORE DELETE ON Movement BEGIN SELECT RAISE(ABORT, 'Movements are append-only.'); END;
CREATE TRIGGER UnitMove_NoUpdate BEFORE UPDATE ON UnitMove BEGIN SELECT RAISE(ABORT, 'Unit moves are append-only.'); END;
CREATE TRIGGER UnitMove_NoDelete BEFORE DELETE ON UnitMove BEGIN SELECT RAISE(ABORT, 'Unit moves are append-only.'); END;

INSERT INTO LogHead (Id, Sequence) VALUES (1, 0);
