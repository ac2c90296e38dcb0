-- The catalogue with its rules, milestones, stock that is left, and plan versions.

CREATE TABLE CatalogueItem (
    Code TEXT NOT NULL,
    Position INTEGER NOT NULL,
    NameId TEXT NOT NULL,
    NameEn TEXT NOT NULL,
    Unit TEXT NOT NULL,
    Stage INTEGER NOT NULL,
    ItemClass TEXT NOT NULL,
    Carriage TEXT NOT NULL,
    ItemRule TEXT NOT NULL,
    Confidence TEXT NOT NULL,
    IsActive INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_CatalogueItem PRIMARY KEY (Code)
) STRICT;

CREATE TABLE Milestone (
    ElectionId INTEGER NOT NULL,
    Code TEXT NOT NULL,
    Position INTEGER NOT NULL,
    NameId TEXT NOT NULL,
    NameEn TEXT NOT NULL,
    DayOffset INTEGER NOT NULL,
    LocalTime TEXT NOT NULL,
    RuleId TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Milestone PRIMARY KEY (ElectionId, Code),
    CONSTRAINT FK_Milestone_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id)
) STRICT;

CREATE TABLE ReusableStock (
    ElectionId INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    ItemCode TEXT NOT NULL,
    GoodQuantity INTEGER NOT NULL,
    LightlyDamagedQuantity INTEGER NOT NULL,
    BadlyDamagedQuantity INTEGER NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_ReusableStock PRIMARY KEY (ElectionId, RegionCode, ItemCode),
    CONSTRAINT FK_ReusableStock_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id),
    CONSTRAINT FK_ReusableStock_ItemCode FOREIGN KEY (ItemCode) REFERENCES CatalogueItem (Code),
    CONSTRAINT CK_ReusableStock_NotNegative CHECK (GoodQuantity >= 0 AND LightlyDamagedQuantity >= 0 AND BadlyDamagedQuantity >= 0)
) STRICT;

-- FrozenRules is the catalogue as it was when the plan was computed; the hash covers it, the stations and every line.

CREATE TABLE RequirementPlan (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    ElectionId INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    Number INTEGER NOT NULL,
    SnapshotId INTEGER NOT NULL,
    Status TEXT NOT NULL,
    FrozenRules TEXT NOT NULL,
    PlanHash TEXT NOT NULL,
    MadeBy TEXT NOT NULL,
    MadeAt INTEGER NOT NULL,
    SubmittedBy TEXT,
    SubmittedAt INTEGER,
    DecidedBy TEXT,
    DecidedAt INTEGER,
    DecisionReason TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_RequirementPlan PRIMARY KEY (Id),
    CONSTRAINT UQ_RequirementPlan_Code UNIQUE (Code),
    CONSTRAINT UQ_RequirementPlan_ElectionId_RegionCode_Number UNIQUE (ElectionId, RegionCode, Number),
    CONSTRAINT FK_RequirementPlan_ElectionId FOREIGN KEY (ElectionId) REFERENCES Election (Id),
    CONSTRAINT FK_RequirementPlan_SnapshotId FOREIGN KEY (SnapshotId) REFERENCES StationSnapshot (Id)
) STRICT;

CREATE INDEX IX_RequirementPlan_RegionCode_Id ON RequirementPlan (RegionCode, Id);

-- One approved plan per region and election at a time: orders follow from it.

CREATE UNIQUE INDEX UQ_RequirementPlan_Approved ON RequirementPlan (ElectionId, RegionCode) WHERE Status = 'approved';

-- Per kabupaten/kota, and the province's own seat; what lies below is derived from stations and frozen rules at read.

CREATE TABLE PlanLine (
    PlanId INTEGER NOT NULL,
    RegionCode TEXT NOT NULL,
    ItemCode TEXT NOT NULL,
    ContestCode TEXT NOT NULL,
    RegularQuantity INTEGER NOT NULL,
    ReserveQuantity INTEGER NOT NULL,
    BufferQuantity INTEGER NOT NULL,
    ReusedQuantity INTEGER NOT NULL,
    ProcureQuantity INTEGER NOT NULL,
    CONSTRAINT PK_PlanLine PRIMARY KEY (PlanId, RegionCode, ItemCode, ContestCode),
    CONSTRAINT FK_PlanLine_PlanId FOREIGN KEY (PlanId) REFERENCES RequirementPlan (Id),
    CONSTRAINT CK_PlanLine_NotNegative CHECK (RegularQuantity >= 0 AND ReserveQuantity >= 0 AND BufferQuantity >= 0 AND ReusedQuantity >= 0 AND ProcureQuantity >= 0)
) STRICT, WITHOUT ROWID;
