-- The regions that an event concerns: whose doing it was, and who else may read of it.

CREATE TABLE EventRegion (
    Sequence bigint NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NULL,
    OtherRegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NULL,
    RegencyCode nvarchar(5) COLLATE Latin1_General_BIN2 NULL,
    OtherRegencyCode nvarchar(5) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT PK_EventRegion PRIMARY KEY (Sequence)
);

-- A regency's journal is read from the end of its own index, and not back through everybody's log.

CREATE INDEX IX_EventRegion_RegencyCode_Sequence ON EventRegion (RegencyCode, Sequence);

CREATE INDEX IX_EventRegion_OtherRegencyCode_Sequence ON EventRegion (OtherRegencyCode, Sequence) WHERE OtherRegencyCode IS NOT NULL;

-- An event is taken back at most once.

CREATE UNIQUE INDEX UQ_EventLog_ReversesSequence ON EventLog (ReversesSequence) WHERE ReversesSequence IS NOT NULL;

CREATE INDEX IX_DiscrepancyCase_OpenedSequence ON DiscrepancyCase (OpenedSequence);

-- Corrections at the present holder, for what can no longer be taken back exactly: one proposes, another signs.

CREATE TABLE Adjustment (
    Id bigint NOT NULL,
    Code nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    RegionCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    StockItemId bigint NOT NULL,
    CorrectsSequence bigint NOT NULL,
    FromState nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ToState nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    Quantity bigint NOT NULL,
    Reason nvarchar(1000) NOT NULL,
    Status nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
    ProposedBy nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ProposedAt bigint NOT NULL,
    DecidedBy nvarchar(64) COLLATE Latin1_General_BIN2 NULL,
    DecidedAt bigint NULL,
    DecisionReason nvarchar(1000) NULL,
    Version bigint NOT NULL,
    CONSTRAINT PK_Adjustment PRIMARY KEY (Id),
    CONSTRAINT UQ_Adjustment_Code UNIQUE (Code),
    CONSTRAINT CK_Adjustment_Positive CHECK (Quantity > 0),
    CONSTRAINT CK_Adjustment_TwoSigners CHECK (DecidedBy IS NULL OR DecidedBy <> ProposedBy),
    CONSTRAINT FK_Adjustment_StockItemId FOREIGN KEY (StockItemId) REFERENCES StockItem (Id),
    CONSTRAINT FK_Adjustment_CorrectsSequence FOREIGN KEY (CorrectsSequence) REFERENCES EventLog (Sequence)
);

CREATE INDEX IX_Adjustment_RegionCode_Code ON Adjustment (RegionCode, Code);

-- Events that were recorded before: by what they were about.

INSERT INTO EventRegion (Sequence, RegionCode, OtherRegionCode, RegencyCode, OtherRegencyCode)
SELECT c.Sequence, c.RegionCode, c.OtherRegionCode, SUBSTRING(c.RegionCode, 1, 5), SUBSTRING(c.OtherRegionCode, 1, 5)
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
