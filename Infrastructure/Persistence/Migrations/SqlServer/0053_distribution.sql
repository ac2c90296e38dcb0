-- Route groups and trips of a regency. A trip's code is the number of its delivery note.

CREATE TABLE RouteGroup (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    Name nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    Mode nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    CapacityBoxes bigint NOT NULL,
    LatestDepartureAt bigint NOT NULL,
    Destinations nvarchar(max) NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_RouteGroup PRIMARY KEY (Id),
    CONSTRAINT UQ_RouteGroup_Code UNIQUE (Code),
    CONSTRAINT CK_RouteGroup_CapacityBoxes CHECK (CapacityBoxes > 0)
);

CREATE INDEX IX_RouteGroup_RegionCode_Code ON RouteGroup (RegionCode, Code);

CREATE TABLE Trip (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    RouteGroupCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Mode nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    VehiclePlate nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    DriverName nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    EscortOffice nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    CapacityBoxes bigint NOT NULL,
    PlannedDepartureAt bigint NOT NULL,
    LatestDepartureAt bigint NOT NULL,
    LoadedBoxes bigint NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    DepartedAt bigint NULL,
    ArrivedAt bigint NULL,
    TruckSeals nvarchar(max) NOT NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Trip PRIMARY KEY (Id),
    CONSTRAINT UQ_Trip_Code UNIQUE (Code),
    CONSTRAINT CK_Trip_LoadedBoxes CHECK (LoadedBoxes >= 0 AND LoadedBoxes <= CapacityBoxes)
);

CREATE INDEX IX_Trip_RegionCode_Code ON Trip (RegionCode, Code);

-- The lines of a delivery note; they stay when the box was handed on.

CREATE TABLE TripBox (
    Id bigint NOT NULL,
    TripCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    BoxCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    LoadedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    LoadedAt bigint NOT NULL,
    UnloadedAt bigint NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_TripBox PRIMARY KEY (Id),
    CONSTRAINT UQ_TripBox_TripCode_BoxCode UNIQUE (TripCode, BoxCode)
);

-- Signed arrivals of a box, there and back. Where the box stands is on its unit.

CREATE TABLE BoxJourney (
    Id bigint NOT NULL,
    BoxCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    VillageCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StationNumber int NOT NULL,
    ContestCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    Seals nvarchar(max) NOT NULL,
    Step nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    LastHandOver nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    LastAt bigint NULL,
    LastReceiver nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
    IsMisrouted int NOT NULL,
    IsSealDifferent int NOT NULL,
    IsOpened int NOT NULL,
    HasGap int NOT NULL,
    AtDistrictAt bigint NULL,
    AtVillageAt bigint NULL,
    AtStationAt bigint NULL,
    BackAtVillageAt bigint NULL,
    BackAtDistrictAt bigint NULL,
    ReturnedAt bigint NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_BoxJourney PRIMARY KEY (Id),
    CONSTRAINT UQ_BoxJourney_BoxCode UNIQUE (BoxCode)
);

CREATE INDEX IX_BoxJourney_VillageCode_StationNumber ON BoxJourney (VillageCode, StationNumber);

-- Signed hand-overs, never changed.

CREATE TABLE HandOver (
    Sequence bigint NOT NULL,
    Number nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    FromLevel nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    FromRegion nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    FromStation int NULL,
    ToLevel nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ToRegion nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    ToStation int NULL,
    BoxCount bigint NOT NULL,
    OutsideItems nvarchar(max) NOT NULL,
    Sender nvarchar(max) NOT NULL,
    Receiver nvarchar(max) NOT NULL,
    Witness nvarchar(max) NOT NULL,
    Site nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
    RecordedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    OccurredAt bigint NOT NULL,
    RecordedAt bigint NOT NULL,
    CONSTRAINT PK_HandOver PRIMARY KEY (Sequence),
    CONSTRAINT UQ_HandOver_Number UNIQUE (Number)
);

CREATE INDEX IX_HandOver_ToRegion_Sequence ON HandOver (ToRegion, Sequence);

CREATE INDEX IX_HandOver_FromRegion_Sequence ON HandOver (FromRegion, Sequence);

CREATE TABLE HandOverBox (
    Sequence bigint NOT NULL,
    BoxCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    SealsOnBooks nvarchar(max) NOT NULL,
    SealsSeen nvarchar(max) NOT NULL,
    IsSealDifferent int NOT NULL,
    IsMisrouted int NOT NULL,
    IsGap int NOT NULL,
    IsLate int NOT NULL,
    CONSTRAINT PK_HandOverBox PRIMARY KEY (Sequence, BoxCode),
    CONSTRAINT FK_HandOverBox_Sequence FOREIGN KEY (Sequence) REFERENCES HandOver (Sequence)
);
