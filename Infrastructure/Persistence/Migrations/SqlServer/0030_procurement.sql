-- An item is ordered once per contest and destination; more of it comes by replacement. No contest is 0.

CREATE TABLE OrderedDestination (
    ItemCode nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
    ContestId bigint NOT NULL,
    DestinationCode nvarchar(13) COLLATE Latin1_General_BIN2 NOT NULL,
    OrderId bigint NOT NULL,
    CONSTRAINT PK_OrderedDestination PRIMARY KEY (ItemCode, ContestId, DestinationCode),
    CONSTRAINT FK_OrderedDestination_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
);
