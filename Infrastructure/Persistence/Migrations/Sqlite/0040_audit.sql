-- The regions that an event concerns: whose doing it was, and who else may read of it.

CREATE TABLE EventRegion (
    Sequence INTEGER NOT NULL,
    RegionCode TEXT,
    OtherRegionCode TEXT,
    RegencyCode TEXT,
    OtherRegencyCode TEXT,
    CONSTRAINT PK_EventRegion PRIMARY KEY (Sequence)
) STRICT, WITHOUT ROWID;

-- A regency's journal is read from the end of its own index, and not back through everybody's log.

CREATE INDEX IX_EventRegion_RegencyCode_Sequence ON EventRegion (RegencyCode, Sequence);

CREATE INDEX IX_EventRegion_OtherRegencyCode_Sequence ON EventRegion (OtherRegencyCode, Sequence) WHERE OtherRegencyCode IS NOT NULL;

-- An event is taken back at most once.

CREATE UNIQUE INDEX UQ_EventLog_ReversesSequence ON EventLog (ReversesSequence) WHERE ReversesSequence IS NOT NULL;

CREATE INDEX IX_DiscrepancyCase_OpenedSequence ON DiscrepancyCase (OpenedSequence);

-- Corrections at the present holder, for what can no longer be taken back exactly: one proposes, another signs.

CREATE TABLE Adjustment (
    Id INTEGER NOT NULL,
    Code TEXT NOT NULL,
    RegionCode TEXT NOT NULL,
    StockItemId INTEGER NOT NULL,
    CorrectsSequence INTEGER NOT NULL,
    FromState TEXT NOT NULL,
    ToState TEXT NOT NULL,
    Quantity INTEGER NOT NULL,
    Reason TEXT NOT NULL,
    Status TEXT NOT NULL,
    ProposedBy TEXT NOT NULL,
    ProposedAt INTEGER NOT NULL,
    DecidedBy TEXT,
    DecidedAt INTEGER,
    DecisionReason TEXT,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Adjustment PRIMARY KEY (Id),
    CONSTRAINT UQ_Adjustment_Code UNIQUE (Code),
    CONSTRAINT CK_Adjustment_Positive CHECK (Quantity > 0),
    CONSTRAINT CK_Adjustment_TwoSigners CHECK (DecidedBy IS NULL OR DecidedBy <> ProposedBy),
    CONSTRAINT FK_Adjustment_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id),
    CONSTRAINT FK_Adjustment_CorrectsSequence FOREIGN KEY (CorrectsSequence) REFERENCES EventLog (Sequence)
) STRICT;

CREATE INDEX IX_Adjustment_RegionCode_Code ON Adjustment (RegionCode, Code);

-- Events that were recorded before: by what they were about.

INSERT INTO EventRegion (Sequence, RegionCode, OtherRegionCode, RegencyCode, OtherRegencyCode)
SELECT c.Sequence, c.RegionCode, c.OtherRegionCode, substr(c.RegionCode, 1, 5), substr(c.OtherRegionCode, 1, 5)
  FROM (SELECT e.Sequence,
               COALESCE(o.RegionCode, p.RegionCode, s.DestinationCode, u.DestinationCode, k.RegionCode, r.RegionCode) AS RegionCode,
               COALESCE(u.DestinationCode, s.OriginRegion, k.OtherRegionCode) AS OtherRegionCode
          FROM EventLog AS e
          LEFT JOIN PrintOrder AS o ON o.Code = e.Subject
          LEFT JOIN Shipment AS s ON s.Code = e.Subject
          LEFT JOIN Unit AS u ON u.Code = e.Subject
          LEFT JOIN PrintOrder AS p ON p.Id = u.OrderId AND e.Type = 'production.carton-packed'
          LEFT JOIN DiscrepancyCase AS k ON k.Code = e.Subject
          LEFT JOIN Replacement AS r ON r.Code = e.Subject) AS c;
