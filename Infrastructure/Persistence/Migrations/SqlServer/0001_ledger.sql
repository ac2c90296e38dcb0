-- Reference data, the ledger of custody and its read models. Ids are allocated from IdBlock by the program; times are UTC

-- microseconds, money is sen, quantities are the item's own unit (sheets for ballots).

CREATE TABLE Setting (
    Name nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Value nvarchar(max) NOT NULL,
    CONSTRAINT PK_Setting PRIMARY KEY (Name)
);

CREATE TABLE IdBlock (
    Name nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    NextId bigint NOT NULL,
    CONSTRAINT PK_IdBlock PRIMARY KEY (Name)
);

CREATE TABLE Region (
    Code nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    ParentCode nvarchar(13) COLLATE Latin1_General_BIN2 NULL,
    Level int NOT NULL,
    Name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_Region PRIMARY KEY (Code)
);

CREATE INDEX IX_Region_ParentCode_Code ON Region (ParentCode, Code);

CREATE TABLE Vendor (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    IsActive int NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Vendor PRIMARY KEY (Id),
    CONSTRAINT UQ_Vendor_Code UNIQUE (Code)
);

CREATE TABLE Plant (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    VendorId bigint NOT NULL,
    Name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    City nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Plant PRIMARY KEY (Id),
    CONSTRAINT UQ_Plant_Code UNIQUE (Code),
    CONSTRAINT FK_Plant_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
);

CREATE TABLE Election (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    PollingDay nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    TimeZoneId nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_Election PRIMARY KEY (Id),
    CONSTRAINT UQ_Election_Code UNIQUE (Code)
);

CREATE TABLE Contest (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ElectionId bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Kind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_Contest PRIMARY KEY (Id),
    CONSTRAINT UQ_Contest_Code UNIQUE (Code),
    CONSTRAINT FK_Contest_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id)
);

CREATE INDEX IX_Contest_RegionCode ON Contest (RegionCode);

-- What is counted on the books: an item, for one contest or none, in one design, in the ordinary or the re-vote pool.

CREATE TABLE StockItem (
    Id bigint NOT NULL,
    ItemCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ContestId bigint NULL,
    DesignVersion int NOT NULL,
    Pool nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_StockItem PRIMARY KEY (Id),
    CONSTRAINT UQ_StockItem_ItemCode_ContestId_DesignVersion_Pool UNIQUE (ItemCode, ContestId, DesignVersion, Pool)
);

CREATE TABLE Contract (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    VendorId bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Title nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    CeilingSen bigint NOT NULL,
    OrderedSen bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    MadeBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    SignedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    SignedAt bigint NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Contract PRIMARY KEY (Id),
    CONSTRAINT UQ_Contract_Code UNIQUE (Code),
    CONSTRAINT CK_Contract_Ceiling CHECK (OrderedSen <= CeilingSen),
    CONSTRAINT FK_Contract_VendorId FOREIGN KEY (VendorId) REFERENCES Vendor (Id)
);

CREATE INDEX IX_Contract_RegionCode_Code ON Contract (RegionCode, Code);

CREATE TABLE PrintOrder (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ContractId bigint NOT NULL,
    PlantId bigint NOT NULL,
    VendorId bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    ItemCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ContestId bigint NULL,
    DesignVersion int NOT NULL,
    OrdinaryItemId bigint NOT NULL,
    RevoteItemId bigint NULL,
    PlanId bigint NULL,
    UnitPriceSen bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    OrderedOrdinary bigint NOT NULL,
    OrderedRevote bigint NOT NULL,
    GoodOrdinary bigint NOT NULL,
    GoodRevote bigint NOT NULL,
    WasteQuantity bigint NOT NULL,
    OverPrintQuantity bigint NOT NULL,
    DestroyedQuantity bigint NOT NULL,
    ProofHash nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    ProofApprovedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    ProofApprovedAt bigint NULL,
    IsVerified int NOT NULL,
    IssuedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    IssuedAt bigint NOT NULL,
    DueAt bigint NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_PrintOrder PRIMARY KEY (Id),
    CONSTRAINT UQ_PrintOrder_Code UNIQUE (Code),
    CONSTRAINT FK_PrintOrder_ContractId FOREIGN KEY (ContractId) REFERENCES Contract (Id),
    CONSTRAINT FK_PrintOrder_PlantId FOREIGN KEY (PlantId) REFERENCES Plant (Id)
);

CREATE INDEX IX_PrintOrder_VendorId_Code ON PrintOrder (VendorId, Code);

CREATE INDEX IX_PrintOrder_RegionCode_Code ON PrintOrder (RegionCode, Code);

CREATE TABLE OrderLine (
    Id bigint NOT NULL,
    OrderId bigint NOT NULL,
    DestinationCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    RegularQuantity bigint NOT NULL,
    ReserveQuantity bigint NOT NULL,
    RevoteQuantity bigint NOT NULL,
    SupplementaryQuantity bigint NOT NULL,
    PackedOrdinary bigint NOT NULL,
    PackedRevote bigint NOT NULL,
    DueAt bigint NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_OrderLine PRIMARY KEY (Id),
    CONSTRAINT UQ_OrderLine_OrderId_DestinationCode UNIQUE (OrderId, DestinationCode),
    CONSTRAINT CK_OrderLine_Packed CHECK (PackedOrdinary <= RegularQuantity + ReserveQuantity + SupplementaryQuantity AND PackedRevote <= RevoteQuantity),
    CONSTRAINT FK_OrderLine_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
);

CREATE INDEX IX_OrderLine_DestinationCode ON OrderLine (DestinationCode);

CREATE TABLE Plate (
    Id bigint NOT NULL,
    OrderId bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Kind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ChangedAt bigint NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Plate PRIMARY KEY (Id),
    CONSTRAINT UQ_Plate_OrderId_Code UNIQUE (OrderId, Code),
    CONSTRAINT FK_Plate_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
);

CREATE TABLE PrintRun (
    Sequence bigint NOT NULL,
    OrderId bigint NOT NULL,
    RunNumber nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Pool nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    GoodQuantity bigint NOT NULL,
    WasteQuantity bigint NOT NULL,
    OverPrintQuantity bigint NOT NULL,
    Shift nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Machine nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    OccurredAt bigint NOT NULL,
    CONSTRAINT PK_PrintRun PRIMARY KEY (Sequence),
    CONSTRAINT UQ_PrintRun_OrderId_RunNumber UNIQUE (OrderId, RunNumber),
    CONSTRAINT FK_PrintRun_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
);

CREATE INDEX IX_PrintRun_OrderId_Sequence ON PrintRun (OrderId, Sequence);

CREATE TABLE PrintVerification (
    Sequence bigint NOT NULL,
    OrderId bigint NOT NULL,
    PrintedQuantity bigint NOT NULL,
    SentQuantity bigint NOT NULL,
    StoredQuantity bigint NOT NULL,
    DestroyedQuantity bigint NOT NULL,
    Difference bigint NOT NULL,
    Officer nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    OccurredAt bigint NOT NULL,
    CONSTRAINT PK_PrintVerification PRIMARY KEY (Sequence),
    CONSTRAINT FK_PrintVerification_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
);

CREATE TABLE Invoice (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ContractId bigint NOT NULL,
    OrderId bigint NOT NULL,
    VendorId bigint NOT NULL,
    Quantity bigint NOT NULL,
    AmountSen bigint NOT NULL,
    Sequence bigint NOT NULL,
    OccurredAt bigint NOT NULL,
    CONSTRAINT PK_Invoice PRIMARY KEY (Id),
    CONSTRAINT UQ_Invoice_VendorId_Code UNIQUE (VendorId, Code),
    CONSTRAINT FK_Invoice_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
);

CREATE INDEX IX_Invoice_ContractId ON Invoice (ContractId);

-- A carton or box. What it holds stands on its account; where it is stands here.

CREATE TABLE Unit (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Kind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    DestinationCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    OrderId bigint NULL,
    VendorId bigint NULL,
    PackedQuantity bigint NOT NULL,
    Quantity bigint NOT NULL,
    Seal nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    Place nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    PlaceRef nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ShipmentId bigint NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Unit PRIMARY KEY (Id),
    CONSTRAINT UQ_Unit_Code UNIQUE (Code),
    CONSTRAINT FK_Unit_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id),
    CONSTRAINT CK_Unit_Quantity CHECK (Quantity >= 0)
);

CREATE INDEX IX_Unit_DestinationCode_Code ON Unit (DestinationCode, Code) WHERE Kind = 'carton';

CREATE INDEX IX_Unit_ShipmentId_Code ON Unit (ShipmentId, Code);

CREATE INDEX IX_Unit_PlaceRef_Place_Code ON Unit (PlaceRef, Place, Code);

CREATE INDEX IX_Unit_OrderId_Code ON Unit (OrderId, Code);

CREATE TABLE Account (
    Id bigint NOT NULL,
    HolderKind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    HolderRef nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    State nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Quantity bigint NOT NULL,
    IsSource int NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Account PRIMARY KEY (Id),
    CONSTRAINT UQ_Account_HolderRef_HolderKind_StockItemId_State UNIQUE (HolderRef, HolderKind, StockItemId, State),
    CONSTRAINT FK_Account_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id),
    CONSTRAINT CK_Account_NotNegative CHECK (Quantity >= 0 OR IsSource = 1)
);

CREATE TABLE EventLog (
    Sequence bigint NOT NULL,
    EventId nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Source nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Type nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    TypeVersion int NOT NULL,
    OccurredAt bigint NOT NULL,
    RecordedAt bigint NOT NULL,
    ContentHash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Subject nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ReversesSequence bigint NULL,
    Data nvarchar(max) NOT NULL,
    CONSTRAINT PK_EventLog PRIMARY KEY (Sequence),
    CONSTRAINT UQ_EventLog_Source_EventId UNIQUE (Source, EventId)
);

CREATE INDEX IX_EventLog_Subject_Sequence ON EventLog (Subject, Sequence);

CREATE TABLE Movement (
    Sequence bigint NOT NULL,
    Line int NOT NULL,
    FromAccountId bigint NOT NULL,
    ToAccountId bigint NOT NULL,
    StockItemId bigint NOT NULL,
    Quantity bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_Movement PRIMARY KEY (Sequence, Line),
    CONSTRAINT FK_Movement_FromAccountId FOREIGN KEY (FromAccountId) REFERENCES Account (Id),
    CONSTRAINT FK_Movement_ToAccountId FOREIGN KEY (ToAccountId) REFERENCES Account (Id),
    CONSTRAINT CK_Movement_Positive CHECK (Quantity > 0),
    CONSTRAINT CK_Movement_Distinct CHECK (FromAccountId <> ToAccountId)
);

CREATE TABLE UnitMove (
    Sequence bigint NOT NULL,
    Line int NOT NULL,
    UnitId bigint NOT NULL,
    FromPlace nvarchar(32) COLLATE Latin1_General_BIN2 NULL,
    FromRef nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    ToPlace nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ToRef nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ShipmentId bigint NULL,
    CONSTRAINT PK_UnitMove PRIMARY KEY (Sequence, Line)
);

CREATE INDEX IX_UnitMove_UnitId_Sequence ON UnitMove (UnitId, Sequence);

CREATE TABLE LogHead (
    Id bigint NOT NULL,
    Sequence bigint NOT NULL,
    CONSTRAINT PK_LogHead PRIMARY KEY (Id)
);

-- Sheets by owner (a region, or plant:CODE), stock item and state of custody; kept by delta in the same transaction.

CREATE TABLE Rollup (
    Owner nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    State nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Quantity bigint NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Rollup PRIMARY KEY (Owner, StockItemId, State),
    CONSTRAINT FK_Rollup_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id)
);

CREATE TABLE Shipment (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    VendorId bigint NULL,
    OriginKind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    OriginRef nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    OriginRegion nvarchar(13) COLLATE Latin1_General_BIN2 NULL,
    DestinationCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    VehiclePlate nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    DriverName nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    TruckSeals nvarchar(max) NOT NULL,
    EscortUnit nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    CartonCount int NOT NULL,
    Quantity bigint NOT NULL,
    ScannedCount int NOT NULL,
    ForeignCount int NOT NULL,
    DispatchedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    DispatchedAt bigint NOT NULL,
    ExpectedAt bigint NOT NULL,
    ArrivedAt bigint NULL,
    ReceiptOpenedAt bigint NULL,
    ReceiptOpenedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    ReceiptClosedAt bigint NULL,
    ReceiptClosedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    ReceiptNumber nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    WitnessName nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Shipment PRIMARY KEY (Id),
    CONSTRAINT UQ_Shipment_Code UNIQUE (Code)
);

CREATE INDEX IX_Shipment_DestinationCode_Code ON Shipment (DestinationCode, Code);

CREATE INDEX IX_Shipment_OriginRegion_Code ON Shipment (OriginRegion, Code);

CREATE INDEX IX_Shipment_VendorId_Code ON Shipment (VendorId, Code);

CREATE TABLE ShipmentUnit (
    ShipmentId bigint NOT NULL,
    UnitId bigint NOT NULL,
    Finding nvarchar(32) COLLATE Latin1_General_BIN2 NULL,
    CountedQuantity bigint NULL,
    ScannedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    ScannedAt bigint NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_ShipmentUnit PRIMARY KEY (ShipmentId, UnitId),
    CONSTRAINT FK_ShipmentUnit_ShipmentId FOREIGN KEY (ShipmentId) REFERENCES Shipment (Id),
    CONSTRAINT FK_ShipmentUnit_UnitId FOREIGN KEY (UnitId) REFERENCES Unit (Id)
);

CREATE TABLE ShipmentCheckpoint (
    Sequence bigint NOT NULL,
    ShipmentId bigint NOT NULL,
    Kind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Place nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    Note nvarchar(1000) NULL,
    OccurredAt bigint NOT NULL,
    CONSTRAINT PK_ShipmentCheckpoint PRIMARY KEY (Sequence),
    CONSTRAINT FK_ShipmentCheckpoint_ShipmentId FOREIGN KEY (ShipmentId) REFERENCES Shipment (Id)
);

CREATE INDEX IX_ShipmentCheckpoint_ShipmentId_Sequence ON ShipmentCheckpoint (ShipmentId, Sequence);

CREATE TABLE DiscrepancyCase (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Kind nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    OtherRegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NULL,
    VendorId bigint NULL,
    ShipmentId bigint NULL,
    UnitId bigint NULL,
    OrderId bigint NULL,
    StockItemId bigint NOT NULL,
    Quantity bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    OpenedAt bigint NOT NULL,
    OpenedSequence bigint NOT NULL,
    ResolvedAt bigint NULL,
    ResolvedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    Resolution nvarchar(1100) NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_DiscrepancyCase PRIMARY KEY (Id),
    CONSTRAINT UQ_DiscrepancyCase_Code UNIQUE (Code)
);

CREATE INDEX IX_DiscrepancyCase_RegionCode_Code ON DiscrepancyCase (RegionCode, Code);

CREATE INDEX IX_DiscrepancyCase_OtherRegionCode_Code ON DiscrepancyCase (OtherRegionCode, Code);

CREATE TABLE Replacement (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    OrderId bigint NOT NULL,
    VendorId bigint NOT NULL,
    StockItemId bigint NOT NULL,
    Quantity bigint NOT NULL,
    Reason nvarchar(1000) NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    RequestedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RequestedAt bigint NOT NULL,
    DecidedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    DecidedAt bigint NULL,
    DecisionReason nvarchar(1000) NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Replacement PRIMARY KEY (Id),
    CONSTRAINT UQ_Replacement_Code UNIQUE (Code),
    CONSTRAINT FK_Replacement_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
);

CREATE INDEX IX_Replacement_RegionCode_Code ON Replacement (RegionCode, Code);

CREATE INDEX IX_Replacement_VendorId_Code ON Replacement (VendorId, Code);

CREATE TABLE StoredAnswer (
    Source nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    IdempotencyKey nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ContentHash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Answer nvarchar(max) NOT NULL,
    RecordedAt bigint NOT NULL,
    CONSTRAINT PK_StoredAnswer PRIMARY KEY (Source, IdempotencyKey)
);

CREATE TABLE AuditEntry (
    Id bigint NOT NULL,
    RecordedAt bigint NOT NULL,
    Source nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Role nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Action nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Subject nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    ErrorCode nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    TraceId nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT PK_AuditEntry PRIMARY KEY (Id)
);

CREATE INDEX IX_AuditEntry_Source_Id ON AuditEntry (Source, Id);

INSERT INTO LogHead (Id, Sequence) VALUES (1, 0);
GO

-- Nothing recorded is ever changed: a mistake is corrected by a linked event.
CREATE TRIGGER EventLog_AppendOnly ON EventLog INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 50001, 'The log is append-only.', 1;
END;
GO

CREATE TRIGGER Movement_AppendOnly ON Movement INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 50001, 'Movements are append-only.', 1;
END;
GO

CREATE TRIGGER UnitMove_AppendOnly ON UnitMove INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 50001, 'Unit moves are append-only.', 1;
END;
