-- An item is ordered once per contest and destination; more of it comes by replacement. No contest is 0.

CREATE TABLE OrderedDestination (
    ItemCode TEXT NOT NULL,
    ContestId INTEGER NOT NULL,
    DestinationCode TEXT NOT NULL,
    OrderId INTEGER NOT NULL,
    CONSTRAINT PK_OrderedDestination PRIMARY KEY (ItemCode, ContestId, DestinationCode),
    CONSTRAINT FK_OrderedDestination_OrderId FOREIGN KEY (OrderId) REFERENCES PrintOrder (Id)
) STRICT, WITHOUT ROWID;
