-- The hand-overs of one box, and the sheets that stations lent: what the distribution desk asks for.

CREATE INDEX IX_HandOverBox_BoxCode_Sequence ON HandOverBox (BoxCode, Sequence);

CREATE INDEX IX_EventLog_Transfers ON EventLog (Sequence) WHERE Type = 'distribution.sheets-transferred';
