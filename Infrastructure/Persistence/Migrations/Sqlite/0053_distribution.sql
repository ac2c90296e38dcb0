-- Route groups and trips of a regency. A trip's code is the number of its delivery note.

CREATE TABLE RouteGroup (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    Name TEXT NOT NULL,
    Mode TEXT NOT NULL,
    CapacityBoxes INTEGER NOT NULL,
    LatestDepartureAt INTEGER NOT NULL,
    Destinations TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_RouteGroup PRIMARY KEY (Id),
    CONSTRAINT UQ_RouteGroup_Code UNIQUE (Code),
    CONSTRAINT CK_RouteGroup_CapacityBoxes CHECK (CapacityBoxes > 0)
) STRICT;

CREATE INDEX IX_RouteGroup_RegionCode_Code ON RouteGroup (RegionCode, Code);

CREATE TABLE Trip (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    RouteGroupCode TEXT NOT NULL,
    Mode TEXT NOT NULL,
    VehiclePlate TEXT NOT NULL,
    DriverName TEXT NOT NULL,
    EscortOffice TEXT NOT NULL,
    CapacityBoxes INTEGER NOT NULL,
    PlannedDepartureAt INTEGER NOT NULL,
    LatestDepartureAt INTEGER NOT NULL,
    LoadedBoxes INTEGER NOT NULL,
    Status TEXT NOT NULL,
    DepartedAt INTEGER,
    ArrivedAt INTEGER,
    TruckSeals TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Trip PRIMARY KEY (Id),
    CONSTRAINT UQ_Trip_Code UNIQUE (Code),
    CONSTRAINT CK_Trip_LoadedBoxes CHECK (LoadedBoxes >= 0 AND LoadedBoxes <= CapacityBoxes)
) STRICT;

CREATE INDEX IX_Trip_RegionCode_Code ON Trip (RegionCode, Code);

-- The lines of a delivery note; they stay when the box was handed on.

CREATE TABLE TripBox (
    Id INTEGER NOT NULL,
    TripCode TEXT NOT NULL,
    BoxCode TEXT NOT NULL,
    LoadedBy TEXT NOT NULL,
    LoadedAt INTEGER NOT NULL,
    UnloadedAt INTEGER,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_TripBox PRIMARY KEY (Id),
    CONSTRAINT UQ_TripBox_TripCode_BoxCode UNIQUE (TripCode, BoxCode)
) STRICT;

-- Signed arrivals of a box, there and back. Where the box stands is on its unit.

CREATE TABLE BoxJourney (
    Id INTEGER NOT NULL,
    BoxCode TEXT NOT NULL,
    VillageCode TEXT NOT NULL,
    StationNumber INTEGER NOT NULL,
    ContestCode TEXT NOT NULL,
    Seals TEXT NOT NULL,
    Step TEXT NOT NULL,
    LastHandOver TEXT,
    LastAt INTEGER,
    LastReceiver TEXT,
    IsMisrouted INTEGER NOT NULL,
    IsSealDifferent INTEGER NOT NULL,
    IsOpened INTEGER NOT NULL,
    HasGap INTEGER NOT NULL,
    AtDistrictAt INTEGER,
    AtVillageAt INTEGER,
    AtStationAt INTEGER,
    BackAtVillageAt INTEGER,
    BackAtDistrictAt INTEGER,
    ReturnedAt INTEGER,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_BoxJourney PRIMARY KEY (Id),
    CONSTRAINT UQ_BoxJourney_BoxCode UNIQUE (BoxCode)
) STRICT;

CREATE INDEX IX_BoxJourney_VillageCode_StationNumber ON BoxJourney (VillageCode, StationNumber);

-- Signed hand-overs, never changed.

CREATE TABLE HandOver (
    Sequence INTEGER NOT NULL,
    Number TEXT NOT NULL,
    FromLevel TEXT NOT NULL,
    FromRegion TEXT NOT NULL,
    FromStation INTEGER,
    ToLevel TEXT NOT NULL,
    ToRegion TEXT NOT NULL,
    ToStation INTEGER,
    BoxCount INTEGER NOT NULL,
    OutsideItems TEXT NOT NULL,
    Sender TEXT NOT NULL,
    Receiver TEXT NOT NULL,
    Witness TEXT NOT NULL,
    Site TEXT NOT NULL,
    RecordedBy TEXT NOT NULL,
    OccurredAt INTEGER NOT NULL,
    RecordedAt INTEGER NOT NULL,
    CONSTRAINT PK_HandOver PRIMARY KEY (Sequence),
    CONSTRAINT UQ_HandOver_Number UNIQUE (Number)
) STRICT;

CREATE INDEX IX_HandOver_ToRegion_Sequence ON HandOver (ToRegion, Sequence);

CREATE INDEX IX_HandOver_FromRegion_Sequence ON HandOver (FromRegion, Sequence);

CREATE TABLE HandOverBox (
    Sequence INTEGER NOT NULL,
    BoxCode TEXT NOT NULL,
    SealsOnBooks TEXT NOT NULL,
    SealsSeen TEXT NOT NULL,
    IsSealDifferent INTEGER NOT NULL,
    IsMisrouted INTEGER NOT NULL,
    IsGap INTEGER NOT NULL,
    IsLate INTEGER NOT NULL,
    CONSTRAINT PK_HandOverBox PRIMARY KEY (Sequence, BoxCode),
    CONSTRAINT FK_HandOverBox_Sequence FOREIGN KEY (Sequence) REFERENCES HandOver (Sequence)
) STRICT, WITHOUT ROWID;
