-- The catalogue with its rules, milestones, stock that is left, and plan versions.

CREATE TABLE CatalogueItem (
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Position int NOT NULL,
    NameId nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    NameEn nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    Unit nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Stage int NOT NULL,
    ItemClass nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Carriage nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ItemRule nvarchar(max) NOT NULL,
    Confidence nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    IsActive int NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_CatalogueItem PRIMARY KEY (Code)
);

CREATE TABLE Milestone (
    ElectionId bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Position int NOT NULL,
    NameId nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    NameEn nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    DayOffset int NOT NULL,
    LocalTime nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    RuleId nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    Version int NOT NULL,
    CONSTRAINT PK_Milestone PRIMARY KEY (ElectionId, Code),
    CONSTRAINT FK_Milestone_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id)
);

CREATE TABLE ReusableStock (
    ElectionId bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    ItemCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    GoodQuantity bigint NOT NULL,
    LightlyDamagedQuantity bigint NOT NULL,
    BadlyDamagedQuantity bigint NOT NULL,
    Version int NOT NULL,
    CONSTRAINT PK_ReusableStock PRIMARY KEY (ElectionId, RegionCode, ItemCode),
    CONSTRAINT FK_ReusableStock_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id),
    CONSTRAINT FK_ReusableStock_ItemCode FOREIGN KEY (ItemCode) REFERENCES CatalogueItem (Code),
    CONSTRAINT CK_ReusableStock_NotNegative CHECK (GoodQuantity >= 0 AND LightlyDamagedQuantity >= 0 AND BadlyDamagedQuantity >= 0)
);

-- FrozenRules is the catalogue as it was when the plan was computed; the hash covers it, the stations and every line.

CREATE TABLE RequirementPlan (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ElectionId bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Number int NOT NULL,
    SnapshotId bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    FrozenRules nvarchar(max) NOT NULL,
    PlanHash nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    MadeBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    MadeAt bigint NOT NULL,
    SubmittedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    SubmittedAt bigint NULL,
    DecidedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    DecidedAt bigint NULL,
    DecisionReason nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
    Version int NOT NULL,
    CONSTRAINT PK_RequirementPlan PRIMARY KEY (Id),
    CONSTRAINT UQ_RequirementPlan_Code UNIQUE (Code),
    CONSTRAINT UQ_RequirementPlan_ElectionId_RegionCode_Number UNIQUE (ElectionId, RegionCode, Number),
    CONSTRAINT FK_RequirementPlan_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id),
    CONSTRAINT FK_RequirementPlan_SnapshotId FOREIGN KEY (SnapshotId) REFERENCES StationSnapshot (Id)
);

CREATE INDEX IX_RequirementPlan_RegionCode_Id ON RequirementPlan (RegionCode, Id);

-- One approved plan per region and election at a time: orders follow from it.

CREATE UNIQUE INDEX UQ_RequirementPlan_Approved ON RequirementPlan (ElectionId, RegionCode) WHERE Status = 'approved';

-- Per kabupaten/kota, and the province's own seat; what lies below is derived from stations and frozen rules at read.

CREATE TABLE PlanLine (
    PlanId bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    ItemCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ContestCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegularQuantity bigint NOT NULL,
    ReserveQuantity bigint NOT NULL,
    BufferQuantity bigint NOT NULL,
    ReusedQuantity bigint NOT NULL,
    ProcureQuantity bigint NOT NULL,
    CONSTRAINT PK_PlanLine PRIMARY KEY (PlanId, RegionCode, ItemCode, ContestCode),
    CONSTRAINT FK_PlanLine_PlanId FOREIGN KEY (PlanId) REFERENCES RequirementPlan (Id),
    CONSTRAINT CK_PlanLine_NotNegative CHECK (RegularQuantity >= 0 AND ReserveQuantity >= 0 AND BufferQuantity >= 0 AND ReusedQuantity >= 0 AND ProcureQuantity >= 0)
);
